// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/mask/mask.h"

namespace maskline {

/// A mask with figures that are needed again and again.
struct MeasuredMask {
  explicit MeasuredMask(Mask of);
  Mask mask;
  cv::Rect box;
  std::int64_t area;
};

/// Pixels that two masks of one size share.
std::int64_t sharedArea(const MeasuredMask& a, const MeasuredMask& b);
double iou(const MeasuredMask& a, const MeasuredMask& b);

/// Non-maximum suppression: goes through the masks by descending score and drops each whose IoU
/// with a kept one is above `most`. Returns the indices of the kept ones, the best first. Equal
/// scores keep their order.
std::vector<std::size_t> keptBySuppression(std::span<const MeasuredMask> masks,
                                           std::span<const float> scores, double most);

}  // namespace maskline
