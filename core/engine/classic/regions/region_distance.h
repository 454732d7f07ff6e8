// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/engine/classic/regions/region_map.h"

namespace maskline {

/// The geodesic distance of every region from the nearest seed region on the region graph. A step
/// to a neighbour costs a small constant plus the contrast and colour difference of the border.
/// Infinite without seeds.
std::vector<float> geodesicDistance(const RegionMap& map, std::span<const int> seeds);

}  // namespace maskline
