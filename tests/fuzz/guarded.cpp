// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "tests/fuzz/targets.h"

namespace maskline::fuzz {

void guarded(void (*target)(Input), Input input) {
  try {
    target(input);
  } catch (const Error& error) {
    // A refusal; but nothing that somebody else wrote is a mistake of the program.
    if (error.kind() == Error::Kind::Internal) throw;
  }
}

}  // namespace maskline::fuzz
