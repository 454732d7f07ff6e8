// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/scene/panoptic_map.h"

namespace maskline {

/// Where the name of a region is drawn: its pixel that is farthest from its outline.
struct NamePlace {
  std::size_t owner = 0;  ///< its place in PanopticMap::owners()
  cv::Point at;
  double radius = 0;  ///< of the largest disk around it within the region, in pixels; exact to
                      ///< about 1 % of the longer side of the frame
};

/// One place for each connected region with a radius of at least `leastRadius` pixels. Computed on
/// a reduced map.
std::vector<NamePlace> namePlaces(const PanopticMap& map, double leastRadius);

}  // namespace maskline
