// SPDX-License-Identifier: Apache-2.0
// What libFuzzer calls, for the one target MASKLINE_FUZZ_TARGET.
#include <cstddef>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  maskline::fuzz::guarded(maskline::fuzz::MASKLINE_FUZZ_TARGET, {data, size});
  return 0;
}
