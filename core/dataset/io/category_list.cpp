// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/category_list.h"

#include <algorithm>

#include "core/dataset/io/coco_masks.h"

namespace maskline {

CategoryList::CategoryList(const DatasetInfo& info, const std::vector<std::size_t>& tracks)
    : m_info(info) {
  for (const Category& category : info.categories)
    m_other = std::max(m_other, category.id.value + 1);
  m_needsOther = std::ranges::any_of(
      tracks, [&](std::size_t track) { return !info.category(info.tracks[track].category); });
}

std::int64_t CategoryList::numberOf(const DatasetTrack& track) const {
  return m_info.category(track.category) ? track.category.value : m_other;
}

void CategoryList::write(JsonOut& out) const {
  out.beginList("categories");
  for (const Category& category : m_info.categories) out.item(categoryJson(category));
  if (m_needsOther) out.item(categoryJson({CategoryId{m_other}, "object", ""}));
  out.endList();
}

}  // namespace maskline
