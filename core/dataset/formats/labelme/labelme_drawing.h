// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/mask/mask.h"

namespace maskline {

// Regions with the pixels that Labelme gives them by means of Pillow: `shape_to_mask` in
// labelme/utils/shape.py calls ImageDraw.polygon, rectangle or ellipse with outline and fill.
// Coordinates are truncated to integers, which are pixels, and pixels on the outline belong to the
// region: [1, 1] to [3, 3] is 3 × 3 pixels. Regions are clipped to the image.

/// A polygon of at least three points, filled by the even-odd rule. Equal to the polygons of
/// Pillow 9.1 to 13, except for single pixels where an outline crosses itself.
Mask labelmePolygon(cv::Size size, const std::vector<cv::Point2d>& ring);
/// The box around all of the points.
Mask labelmeBox(cv::Size size, const std::vector<cv::Point2d>& points);
/// The circle around `centre` through `rim`. Differs from Pillow in single pixels of the outline.
Mask labelmeCircle(cv::Size size, cv::Point2d centre, cv::Point2d rim);

}  // namespace maskline
