// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/mask/mask.h"

namespace maskline {

// Regions as Labelme draws them, which is by Pillow: `shape_to_mask` in labelme/utils/shape.py
// calls ImageDraw.polygon, rectangle or ellipse with outline and fill. Coordinates are cut off to
// whole numbers, which are pixels, and pixels on the outline belong to the region: [1, 1] to [3, 3]
// is 3 × 3 pixels. What lies outside of the picture is cut off.

/// Even-odd, at least three points. Pillow's polygons (of 9.1 to 13) to the pixel, but for single
/// pixels where an outline crosses itself.
Mask labelmePolygon(cv::Size size, const std::vector<cv::Point2d>& ring);
/// The box around all of the points.
Mask labelmeBox(cv::Size size, const std::vector<cv::Point2d>& points);
/// The round that fits into the box of the circle. Pillow differs by single pixels of the rim.
Mask labelmeCircle(cv::Size size, cv::Point2d centre, cv::Point2d rim);

}  // namespace maskline
