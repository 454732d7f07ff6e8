// SPDX-License-Identifier: Apache-2.0
#include "core/scene/paint_over.h"

namespace maskline {

Mask allowed(const Mask& stroke, const PanopticMap& map, const PaintOver& over) {
  if (stroke.empty()) return stroke;
  return intersect(stroke, map.pixelsWhere([&](const PanopticMap::Owner* owner) {
    return owner ? over.categories.contains(owner->category) : over.unlabelled;
  }));
}

Mask paintedOver(const Mask& before, const Mask& after, const PanopticMap& map,
                 const PaintOver& over) {
  if (before.size().empty()) return allowed(after, map, over);
  return unite(intersect(after, before), allowed(subtract(after, before), map, over));
}

}  // namespace maskline
