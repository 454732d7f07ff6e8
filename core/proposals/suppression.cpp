// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/suppression.h"

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

std::vector<std::size_t> keptBySuppression(std::span<const MeasuredMask> masks, double mostOverlap,
                                           std::size_t most) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < masks.size() && kept.size() < most; ++i) {
    const bool isNew = std::ranges::none_of(
        kept, [&](std::size_t k) { return iou(masks[i], masks[k]) > mostOverlap; });
    if (isNew) kept.push_back(i);
  }
  return kept;
}

}  // namespace maskline
