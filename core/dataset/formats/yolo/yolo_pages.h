// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace maskline {

/// An image of a YOLO dataset with its labels; either may be missing.
struct YoloPage {
  std::string video;  ///< its folder within the split; "" for none
  std::string stem;
  std::filesystem::path picture, labels;
};

/// All images of a dataset, by video and then in natural order of names. `splits` are additional
/// names of split folders in `images` and `labels`, besides the standard ones.
std::vector<YoloPage> yoloPages(const std::filesystem::path& root,
                                const std::set<std::string>& splits);

}  // namespace maskline
