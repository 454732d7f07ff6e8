// SPDX-License-Identifier: Apache-2.0
#include "app/commands/shared/words.h"

#include "core/base/error.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

void commandWords(Input input) {
  const std::string text = asText(input);
  const auto read = [&](auto reader) {
    try {
      reader(text);
    } catch (const Error&) {
    }
  };
  read([](const std::string& word) { numbersFrom(word, "N,N"); });
  read(pointsFrom);
  read(pixelFrom);
  read(framesFrom);
  read(colourFrom);
}

}  // namespace maskline::fuzz
