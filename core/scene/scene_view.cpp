// SPDX-License-Identifier: Apache-2.0
#include "core/scene/scene_view.h"

#include <algorithm>
#include <map>

namespace maskline {
namespace {

constexpr Rgb withoutCategory{128, 128, 128};

std::int64_t categoryValue(const std::vector<Category>& categories, CategoryId category) {
  if (category) return category.value;
  std::int64_t highest = 0;
  for (const Category& known : categories) highest = std::max(highest, known.id.value);
  return highest + 1;
}

bool isStuff(const std::vector<Category>& categories, CategoryId category) {
  return std::ranges::any_of(categories,
                             [&](const Category& c) { return c.id == category && c.stuff; });
}

}  // namespace

Rgb categoryColour(const std::vector<Category>& categories, CategoryId category) {
  const auto found = std::ranges::find(categories, category, &Category::id);
  if (found == categories.end()) return withoutCategory;
  return found->colour.value_or(objectColour(static_cast<int>(found - categories.begin())));
}

SceneView sceneView(SceneForm form, const PanopticMap& map, const std::vector<Object>& objects,
                    const std::vector<Category>& categories) {
  std::map<ObjectId, Rgb> colours;
  for (const Object& object : objects) colours[object.id] = object.colour;
  SceneView view{{{}}};
  for (const PanopticMap::Owner& owner : map.owners()) {
    const bool stuff = isStuff(categories, owner.category);
    SceneView::Entry& entry = view.entries.emplace_back();
    if (stuff && form == SceneForm::Instances) continue;
    const bool byCategory = stuff || form == SceneForm::Semantic;
    entry.value = form == SceneForm::Semantic ? categoryValue(categories, owner.category)
                                              : owner.object.value;
    entry.colour = byCategory ? categoryColour(categories, owner.category) : colours[owner.object];
  }
  return view;
}

}  // namespace maskline
