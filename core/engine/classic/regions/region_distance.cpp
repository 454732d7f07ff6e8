// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/regions/region_distance.h"

#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace maskline {

std::vector<float> geodesicDistance(const RegionMap& map, std::span<const int> seeds) {
  constexpr float step = 0.04f;
  using Edge = std::pair<int, float>;
  std::vector<std::vector<Edge>> neighbours(map.regions.size());
  for (const RegionBorder& border : map.borders) {
    const auto a = static_cast<std::size_t>(border.a), b = static_cast<std::size_t>(border.b);
    const float cost =
        step + border.contrast + 0.5f * map.regions[a].colours.distance(map.regions[b].colours);
    neighbours[a].push_back({border.b, cost});
    neighbours[b].push_back({border.a, cost});
  }
  std::vector<float> distance(map.regions.size(), std::numeric_limits<float>::infinity());
  using Open = std::pair<float, int>;
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  for (int seed : seeds) {
    distance[static_cast<std::size_t>(seed)] = 0;
    open.push({0.0f, seed});
  }
  while (!open.empty()) {
    const auto [reached, region] = open.top();
    open.pop();
    if (reached > distance[static_cast<std::size_t>(region)]) continue;
    for (const auto& [next, cost] : neighbours[static_cast<std::size_t>(region)]) {
      float& known = distance[static_cast<std::size_t>(next)];
      if (reached + cost >= known) continue;
      known = reached + cost;
      open.push({known, next});
    }
  }
  return distance;
}

}  // namespace maskline
