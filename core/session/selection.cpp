// SPDX-License-Identifier: Apache-2.0
#include "core/session/selection.h"

namespace maskline {

Selection::Selection(Events& events, const Project& project)
    : m_events(events), m_project(project) {
  if (const auto objects = project.objects(); !objects.empty()) m_object = objects.front().id;
}

void Selection::select(ObjectId object) {
  if (object == m_object) return;
  m_object = object;
  m_events.raise(CurrentObjectChanged{});
}

void Selection::onChange(const Change& change) {
  if (std::holds_alternative<ObjectsChanged>(change) && m_object && !m_project.object(m_object))
    select(neighbourOf(m_object));
}

/// The object made before one that is gone, or the first; none if there is none.
ObjectId Selection::neighbourOf(ObjectId gone) const {
  ObjectId neighbour;
  for (const Object& object : m_project.objects())
    if (!neighbour || object.id < gone) neighbour = object.id;
  return neighbour;
}

}  // namespace maskline
