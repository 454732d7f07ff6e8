// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/levels.h"

#include <algorithm>
#include <numeric>

#include "core/proposals/suppression.h"

namespace maskline {
namespace {

constexpr double inside = 0.85;      // of the smaller mask: it lies in the larger one
constexpr double smaller = 0.85;     // times the larger area
constexpr double overlapping = 0.5;  // of the smaller mask: only one of both is an object

bool contains(const MeasuredMask& outer, const MeasuredMask& inner) {
  const auto area = static_cast<double>(inner.area);
  return area < smaller * static_cast<double>(outer.area) &&
         static_cast<double>(sharedArea(outer, inner)) > inside * area;
}

bool overlap(const MeasuredMask& a, const MeasuredMask& b) {
  return static_cast<double>(sharedArea(a, b)) >
         overlapping * static_cast<double>(std::min(a.area, b.area));
}

}  // namespace

void assignLevels(std::vector<Candidate>& candidates) {
  std::vector<MeasuredMask> masks;
  for (Candidate& candidate : candidates) {
    masks.emplace_back(candidate.mask);
    candidate.part = candidate.group = true;
    candidate.object = false;
  }
  for (std::size_t outer = 0; outer < masks.size(); ++outer) {
    for (std::size_t inner = 0; inner < masks.size(); ++inner) {
      if (!contains(masks[outer], masks[inner])) continue;
      candidates[outer].part = false;
      candidates[inner].group = false;
    }
  }
  std::vector<std::size_t> order(masks.size()), objects;
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return candidates[a].score > candidates[b].score;
  });
  for (const std::size_t i : order) {
    const bool free =
        std::ranges::none_of(objects, [&](std::size_t o) { return overlap(masks[i], masks[o]); });
    if (!free) continue;
    candidates[i].object = true;
    objects.push_back(i);
  }
}

}  // namespace maskline
