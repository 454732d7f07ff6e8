// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
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

inline constexpr std::size_t noLimit = std::numeric_limits<std::size_t>::max();

/// Non-maximum suppression: goes through the masks in order, the best first, and drops each whose
/// IoU with a kept one is above `mostOverlap`. Returns the indices of the kept ones, at most
/// `most`.
std::vector<std::size_t> keptBySuppression(std::span<const MeasuredMask> masks, double mostOverlap,
                                           std::size_t most = noLimit);

/// Non-maximum suppression of anything with a `mask`, by `scoreOf` it. The best come first; equal
/// scores keep their order.
template <class Found, class ScoreFn>
std::vector<Found> distinct(std::vector<Found> found, ScoreFn scoreOf, double mostOverlap,
                            std::size_t most = noLimit) {
  std::ranges::stable_sort(found, std::greater<>(), scoreOf);
  std::vector<MeasuredMask> measured;
  for (const Found& one : found) measured.emplace_back(one.mask);
  std::vector<Found> kept;
  for (const std::size_t i : keptBySuppression(measured, mostOverlap, most))
    kept.push_back(std::move(found[i]));
  return kept;
}

}  // namespace maskline
