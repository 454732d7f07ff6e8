// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// Edits of attribute definitions and of attribute values. Each edit is one undo step. A refused
/// edit raises ErrorRaised and returns false or no id. Owner thread.
class AttributeEditor {
 public:
  AttributeEditor(Events& events, Project& project) : m_events(events), m_project(project) {}

  AttributeId add(const Attribute& attribute);
  /// Refused (without ErrorRaised) if the name is empty.
  bool update(const Attribute& attribute);
  /// Removes the attribute with all its values.
  bool remove(AttributeId attribute);

  /// Sets the value of an attribute: from `frame` on if the attribute may change along the clip,
  /// else for the whole track. An empty value removes the value that was set there. Values are
  /// text: "true" and "false" for a check box. Refused if the value is not valid for the attribute.
  bool setValue(AttributeId attribute, ObjectId object, FrameIndex frame, const std::string& value);
  /// Whether a value starts exactly at `frame`.
  bool hasValueAt(AttributeId attribute, ObjectId object, FrameIndex frame) const;

 private:
  Events& m_events;
  Project& m_project;
};

}  // namespace maskline
