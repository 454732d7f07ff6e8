// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/annotation/object.h"
#include "core/scene/panoptic_map.h"

namespace maskline {

/// How a scene is shown: semantic = by category; instances = things by object, without stuff;
/// panoptic = things by object and stuff by category. Categories are shown in category_colour.h,
/// objects in their own colour.
enum class SceneForm { Semantic, Instances, Panoptic };

/// A value and a colour for each owner of a map. Owners that the form leaves out, and unlabelled
/// pixels, have the value 0.
struct SceneView {
  struct Entry {
    std::int64_t value = 0;  ///< semantic: the id of the category, or for objects without one the
                             ///< lowest id above all of them; else the id of the object
    Rgb colour = {};
    bool byCategory = false;  ///< the colour is that of the category
  };
  std::vector<Entry> entries;  ///< by the indices of the map; the first is of unlabelled pixels
};

SceneView sceneView(SceneForm form, const PanopticMap& map, const std::vector<Object>& objects,
                    const std::vector<Category>& categories);

}  // namespace maskline
