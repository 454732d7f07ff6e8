// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace maskline {

/// A picture of a YOLO data set with its labels; either may be missing.
struct YoloPage {
  std::string video;  ///< the folder that it lies in, below that of its split; "" for none
  std::string stem;
  std::filesystem::path picture, labels;
};

/// All of a data set, by video and then by name in natural order. `splits` are names of folders
/// below `images` and `labels` that are splits, besides the usual ones.
std::vector<YoloPage> yoloPages(const std::filesystem::path& root,
                                const std::set<std::string>& splits);

}  // namespace maskline
