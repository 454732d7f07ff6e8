// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/parity.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;

TEST_CASE("SAM 2 gives the numbers of its reference", "[sam2][parity]") {
  const std::filesystem::path folder = test::realData("../parity/sam2_nano");
  if (folder.empty()) return;
  int cases = 0;
  const bool ok = runParity(folder, [&](const ParityResult& result) {
    ++cases;
    INFO(result.name << ": " << result.tensor << " " << result.difference << " of "
                     << result.tolerance << " " << result.problem);
    CHECK(result.ok());
  });
  CHECK(ok);
  CHECK(cases > 20);
}
