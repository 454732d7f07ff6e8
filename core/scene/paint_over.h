// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "core/scene/panoptic_map.h"

namespace maskline {

/// What a stroke may paint over: unlabelled pixels, and pixels that objects of these categories
/// own. The category none stands for objects without one.
struct PaintOver {
  bool unlabelled = true;
  std::set<CategoryId> categories = {};
  friend bool operator==(const PaintOver&, const PaintOver&) = default;
};

/// The part of a stroke that may be painted. The stroke has the size of the map.
Mask allowed(const Mask& stroke, const PanopticMap& map, const PaintOver& over);

/// An object's mask after a stroke turned `before` into `after`: pixels that it loses are gone,
/// pixels that it gains are only those allowed. `before` may be 0 × 0.
Mask paintedOver(const Mask& before, const Mask& after, const PanopticMap& map,
                 const PaintOver& over);

}  // namespace maskline
