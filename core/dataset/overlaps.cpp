// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/overlaps.h"

#include <algorithm>

#include "core/dataset/messages.h"

namespace maskline {

void Overlaps::add(const ExportFrame& frame) {
  for (auto upper = frame.masks.begin(); upper != frame.masks.end(); ++upper)
    for (auto lower = frame.masks.begin(); lower != upper; ++lower) {
      const std::int64_t pixels = intersectionArea(lower->record.mask, upper->record.mask);
      if (pixels == 0) continue;
      Hidden& hidden = m_hidden[{lower->object, upper->object}];
      hidden.pixels += pixels;
      ++hidden.frames;
    }
}

std::string Overlaps::nameOf(ObjectId id) const {
  const auto object = std::ranges::find(m_plan.objects, id, &Object::id);
  return object == m_plan.objects.end() ? std::string() : object->name;
}

std::vector<Message> Overlaps::warnings() const {
  std::vector<Message> out;
  for (const auto& [pair, hidden] : m_hidden)
    out.push_back({messages::dataset::hiddenPixels, nameOf(pair.first), nameOf(pair.second),
                   hidden.pixels, hidden.frames});
  return out;
}

}  // namespace maskline
