// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// Edits of the attributes that objects can have, and of their values. Each is one undo step; one
/// that is refused raises ErrorRaised and returns false or no id. Owner thread.
class AttributeEditor {
 public:
  AttributeEditor(Events& events, Project& project) : m_events(events), m_project(project) {}

  AttributeId add(const Attribute& attribute);
  /// Refused (without ErrorRaised) if the name is empty.
  bool update(const Attribute& attribute);
  /// With all its values.
  bool remove(AttributeId attribute);

  /// Sets the value of an attribute that may change along the clip from `frame` on, of any other
  /// for the whole track. An empty value removes what was set there. Values are words: "true" and
  /// "false" for a check box.
  bool setValue(AttributeId attribute, ObjectId object, FrameIndex frame, const std::string& value);
  /// Whether `frame` has a value of its own.
  bool hasValueAt(AttributeId attribute, ObjectId object, FrameIndex frame) const;

 private:
  Events& m_events;
  Project& m_project;
};

}  // namespace maskline
