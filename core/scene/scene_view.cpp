// SPDX-License-Identifier: Apache-2.0
#include "core/scene/scene_view.h"

#include <algorithm>
#include <map>

#include "core/annotation/category_colour.h"

namespace maskline {
namespace {

std::int64_t categoryValue(const std::vector<Category>& categories, CategoryId category) {
  if (category) return category.value;
  std::int64_t highest = 0;
  for (const Category& known : categories) highest = std::max(highest, known.id.value);
  return highest + 1;
}

}  // namespace

SceneView sceneView(SceneForm form, const PanopticMap& map, const std::vector<Object>& objects,
                    const std::vector<Category>& categories) {
  std::map<ObjectId, Rgb> colours;
  for (const Object& object : objects) colours[object.id] = object.colour;
  const std::vector<Rgb> ofCategories = categoryColours(categories);
  SceneView view{{{}}};
  for (const PanopticMap::Owner& owner : map.owners()) {
    const auto category = std::ranges::find(categories, owner.category, &Category::id);
    const bool known = category != categories.end(), stuff = known && category->stuff;
    SceneView::Entry& entry = view.entries.emplace_back();
    if (stuff && form == SceneForm::Instances) continue;
    entry.byCategory = stuff || form == SceneForm::Semantic;
    entry.value = form == SceneForm::Semantic ? categoryValue(categories, owner.category)
                                              : owner.object.value;
    const Rgb ofCategory =
        known ? ofCategories[static_cast<std::size_t>(category - categories.begin())]
              : colourWithoutCategory;
    entry.colour = entry.byCategory ? ofCategory : colours[owner.object];
  }
  return view;
}

}  // namespace maskline
