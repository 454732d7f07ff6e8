// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/engine/parity/fixture.h"
#include "core/engine/parity/npy.h"
#include "core/engine/sam2/config.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

void npy(Input input) { parity::readNpy(scratchFile("array.npy", input)); }

void fixture(Input input) {
  const std::filesystem::path folder = scratchFile("fixture/manifest.json", input).parent_path();
  scratchFile("fixture/config.json", {});
  const parity::Fixture fixture(folder);
  for (const std::string& name : fixture.under("")) {
    try {
      fixture.tensor(name);
      fixture.tolerance(parity::Fixture::anyCase, name);
    } catch (const Error&) {
    }
  }
  fixture.picture("clip", 0);
}

void modelSettings(Input input) {
  sam2::Config config;
  sam2::applySettings(config, asText(input));
}

}  // namespace maskline::fuzz
