// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/io/json_records.h"
#include "core/mask/mask.h"

namespace maskline {

/// Whether a shape is a region: a mask, a polygon of at least three points, a rectangle, a rotated
/// one or a circle, and not points or a line.
bool isLabelmeRegion(const JsonRecord& shape);

/// The region of such a shape in a picture of this size. A rectangle has two corners or four, a
/// circle its centre and a point of the rim. All are drawn as Labelme does (labelme_drawing.h).
/// What lies outside of the picture is cut off. Throws Error(BadInput) with the place.
Mask labelmeRegion(const JsonRecord& shape, cv::Size size);

}  // namespace maskline
