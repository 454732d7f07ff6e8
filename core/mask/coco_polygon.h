// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/mask/mask.h"

namespace maskline {

/// The mask of one ring as computed by pycocotools (`rleFrPoly` of `maskApi.c`): the outline is
/// traced on a grid five times as fine, and the pixels of a column between two crossings are
/// inside. Differs from polygonMask() in pixels on the outline. Rings of fewer than three points
/// give an empty mask. Throws Error(BadInput) for points that lie farther than 100,000 pixels away.
Mask cocoPolygonMask(cv::Size size, const std::vector<cv::Point2d>& ring);

}  // namespace maskline
