// SPDX-License-Identifier: Apache-2.0
#include "core/project/layer_order.h"

#include <algorithm>

namespace maskline {

bool belongsBelow(ObjectId object, const std::vector<Object>& bottomToTop,
                  const std::vector<Category>& categories) {
  const auto isStuff = [&](const Object& one) {
    const auto category = std::ranges::find(categories, one.category, &Category::id);
    return category != categories.end() && category->stuff;
  };
  const auto place = std::ranges::find(bottomToTop, object, &Object::id);
  return place != bottomToTop.end() && isStuff(*place) &&
         !std::all_of(bottomToTop.begin(), place, isStuff);
}

}  // namespace maskline
