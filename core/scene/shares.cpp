// SPDX-License-Identifier: Apache-2.0
#include "core/scene/shares.h"

#include <algorithm>
#include <map>

namespace maskline {

std::vector<CategoryShare> categoryShares(const PanopticMap& map) {
  std::map<CategoryId, std::int64_t> pixels;
  for (const PanopticMap::Owner& owner : map.owners()) pixels[owner.category] += owner.pixels;
  std::vector<CategoryShare> shares;
  for (const auto& [category, count] : pixels)
    if (count > 0) shares.push_back({category, count});
  std::ranges::stable_sort(shares, std::ranges::greater(), &CategoryShare::pixels);
  return shares;
}

double shareOf(std::int64_t pixels, const PanopticMap& map) {
  return map.pixels() == 0 ? 0 : static_cast<double>(pixels) / static_cast<double>(map.pixels());
}

}  // namespace maskline
