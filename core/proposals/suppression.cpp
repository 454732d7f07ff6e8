// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/suppression.h"

#include <algorithm>
#include <numeric>

namespace maskline {

MeasuredMask::MeasuredMask(Mask of)
    : mask(std::move(of)), box(mask.boundingBox()), area(mask.area()) {}

std::int64_t sharedArea(const MeasuredMask& a, const MeasuredMask& b) {
  return (a.box & b.box).empty() ? 0 : intersectionArea(a.mask, b.mask);
}

double iou(const MeasuredMask& a, const MeasuredMask& b) {
  const auto shared = static_cast<double>(sharedArea(a, b));
  return shared > 0 ? shared / (static_cast<double>(a.area + b.area) - shared) : 0;
}

std::vector<std::size_t> keptBySuppression(std::span<const MeasuredMask> masks,
                                           std::span<const float> scores, double most) {
  std::vector<std::size_t> order(masks.size()), kept;
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::ranges::stable_sort(order,
                           [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  for (const std::size_t i : order) {
    const bool isNew =
        std::ranges::none_of(kept, [&](std::size_t k) { return iou(masks[i], masks[k]) > most; });
    if (isNew) kept.push_back(i);
  }
  return kept;
}

}  // namespace maskline
