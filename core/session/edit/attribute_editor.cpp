// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/attribute_editor.h"

#include <algorithm>

namespace maskline {

AttributeId AttributeEditor::add(const Attribute& attribute) {
  AttributeId id;
  m_events.attempt([&] { id = m_project.addAttribute(attribute); });
  return id;
}

bool AttributeEditor::update(const Attribute& attribute) {
  return !attribute.name.empty() && m_events.attempt([&] { m_project.updateAttribute(attribute); });
}

bool AttributeEditor::remove(AttributeId attribute) {
  return m_events.attempt([&] { m_project.removeAttribute(attribute); });
}

bool AttributeEditor::setValue(AttributeId attribute, ObjectId object, FrameIndex frame,
                               const std::string& value) {
  const auto& known = m_project.attributes();
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const Attribute& a) { return a.id == attribute; });
  AttributeValue wanted{attribute, object, {}, value};
  if (found != known.end() && found->perFrame) wanted.frame = frame;
  return m_events.attempt([&] { m_project.setAttributeValue(wanted); });
}

bool AttributeEditor::hasValueAt(AttributeId attribute, ObjectId object, FrameIndex frame) const {
  const auto value = valueOn(m_project.attributeValues(object), attribute, frame);
  return value && value->frame == frame;
}

}  // namespace maskline
