// SPDX-License-Identifier: Apache-2.0
// Prints what core/media makes of clips, one JSON object a line, for frame_exactness.py:
//   frame_hashes SEEKS FILE…
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/media/frame_check.h"

int main(int argc, char* argv[]) {
  for (int i = 2; i < argc; ++i) {
    const maskline::FrameCheck check = maskline::checkFrames(argv[i], std::atoi(argv[1]));
    std::cout << nlohmann::json{{"file", argv[i]},
                                {"opened", check.opened},
                                {"message", english(check.message)},
                                {"description", check.description},
                                {"hashes", check.hashes},
                                {"seeks", check.seeks},
                                {"seek_mismatches", check.seekMismatches.size()}}
              << std::endl;
  }
  return argc > 2 ? 0 : 1;
}
