// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/io/json_records.h"
#include "core/mask/mask.h"

namespace maskline {

/// Whether a shape is a region: a mask, a polygon of at least three points, a rectangle, a rotated
/// rectangle or a circle; not points or a line.
bool isLabelmeRegion(const JsonRecord& shape);

/// The region of such a shape in an image of this size. A rectangle has two or four corners, a
/// circle its centre and a point on the circumference. All are drawn as Labelme draws them
/// (labelme_drawing.h). Pixels outside the image are cut off. Throws Error(BadInput) with the
/// position.
Mask labelmeRegion(const JsonRecord& shape, cv::Size size);

}  // namespace maskline
