// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

/// How many connected parts a mask has (8 neighbours), and how many holes in them.
struct MaskShape {
  int parts = 0;
  int holes = 0;
};
MaskShape shapeOf(const Mask& mask);

}  // namespace maskline
