// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/mask/shapes.h"

namespace maskline {

/// A row of a label file.
struct YoloRow {
  std::size_t category = 0;         ///< class number
  bool box = false;                 ///< a box without a polygon
  std::vector<cv::Point2d> points;  ///< relative to the image size
  float score = 1;
};

/// Reads rows in file order: a class, then pairs of coordinates, and in prediction files a
/// confidence. `classes` is the number of classes; 0 if unknown. Throws Error(NotFound, BadInput)
/// with the line.
void readYoloLabels(const std::filesystem::path& file, std::size_t classes,
                    const std::function<void(const YoloRow&)>& fn);

/// The region of a row by the even-odd rule, in an image of `size`.
Mask yoloMask(const YoloRow& row, cv::Size size);

}  // namespace maskline
