// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

/// The number of connected components of a mask (8 neighbours), and of holes in them.
struct MaskShape {
  int parts = 0;
  int holes = 0;
};
MaskShape shapeOf(const Mask& mask);

/// Nearest neighbour. Returns the mask itself if it has this size.
Mask scaledTo(Mask mask, cv::Size size);

}  // namespace maskline
