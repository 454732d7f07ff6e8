// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/engine/classic/region_map.h"

namespace maskline {

/// How far every region is from the nearest seed region, walking from neighbour to neighbour where
/// each step costs a little and crossing an edge or a change of colour much. Infinite without
/// seeds.
std::vector<float> geodesicDistance(const RegionMap& map, std::span<const int> seeds);

}  // namespace maskline
