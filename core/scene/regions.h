// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/mask/mask.h"

namespace maskline {

/// A connected part (8 neighbours) of a mask.
struct Region {
  std::int64_t area = 0;  ///< pixels
  cv::Rect box;
  cv::Point first;  ///< its first pixel in reading order
  friend bool operator==(const Region&, const Region&) = default;
};

/// All regions, the largest first; those of equal area in reading order.
std::vector<Region> regionsOf(const Mask& mask);

/// The region that follows `after` in the order of regionsOf(); the first one after the last, or if
/// `after` is none. `after` need not be in the list any more. None if the list is empty.
std::optional<Region> nextRegion(std::span<const Region> regions,
                                 const std::optional<Region>& after);

/// The connected part that holds the pixel; empty if the mask does not hold it.
Mask regionAt(const Mask& mask, cv::Point pixel);

}  // namespace maskline
