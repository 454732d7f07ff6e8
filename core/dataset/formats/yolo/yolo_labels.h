// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/mask/shapes.h"

namespace maskline {

/// A row of a label file.
struct YoloRow {
  std::size_t category = 0;         ///< number of the class
  bool box = false;                 ///< a box only, without a line
  std::vector<cv::Point2d> points;  ///< as parts of the sides of the picture
  float score = 1;
};

/// Rows in the order of the file: a class, then pairs of coordinates, and in files of predictions a
/// confidence. `classes` is how many there are; 0 if that is not known. Throws Error(NotFound,
/// BadInput) with the line.
void readYoloLabels(const std::filesystem::path& file, std::size_t classes,
                    const std::function<void(const YoloRow&)>& fn);

/// The region of a row, by the even-odd rule. A picture of `size`.
Mask yoloMask(const YoloRow& row, cv::Size size);

}  // namespace maskline
