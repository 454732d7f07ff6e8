// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/regions/magic_wand.h"

namespace maskline {

/// Options of the magic wand and the superpixels.
struct RegionOptions {
  int tolerance = WandOptions().tolerance;
  bool connected = WandOptions().connected;
  int cellSize = 24;  ///< of superpixels, image pixels
  friend bool operator==(const RegionOptions&, const RegionOptions&) = default;
};

}  // namespace maskline
