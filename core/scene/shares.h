// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/scene/panoptic_map.h"

namespace maskline {

struct CategoryShare {
  CategoryId category;  ///< none: objects without a category
  std::int64_t pixels = 0;
  friend bool operator==(const CategoryShare&, const CategoryShare&) = default;
};

/// The pixels of each category that owns some, the largest first.
std::vector<CategoryShare> categoryShares(const PanopticMap& map);

/// A number of pixels as a part of the frame, 0 … 1; 0 for a frame without pixels.
double shareOf(std::int64_t pixels, const PanopticMap& map);

}  // namespace maskline
