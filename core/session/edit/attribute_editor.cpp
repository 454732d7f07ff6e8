// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/attribute_editor.h"

#include <algorithm>
#include <charconv>

#include "core/annotation/name.h"
#include "core/session/messages.h"

namespace maskline {
namespace {

bool isNumber(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

void requireValue(const Attribute& attribute, const std::string& value) {
  if (value.empty()) return;
  const auto& choices = attribute.choices;
  if (attribute.kind == Attribute::Kind::Choice &&
      std::find(choices.begin(), choices.end(), value) == choices.end())
    throw Error(messages::session::notAChoice, value, attribute.name);
  if (attribute.kind == Attribute::Kind::Number && !isNumber(value))
    throw Error(messages::session::notANumber, value, attribute.name);
  if (attribute.kind == Attribute::Kind::Checkbox && value != "true" && value != "false")
    throw Error(messages::session::notTrueOrFalse, value, attribute.name);
}

}  // namespace

AttributeId AttributeEditor::add(const Attribute& attribute) {
  return m_events.resultOf([&] {
    requireName(attribute.name);
    return m_project.addAttribute(attribute);
  });
}

bool AttributeEditor::update(const Attribute& attribute) {
  return m_events.attempt([&] {
    requireName(attribute.name);
    m_project.updateAttribute(attribute);
  });
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
  return m_events.attempt([&] {
    if (found != known.end()) requireValue(*found, value);
    m_project.setAttributeValue(wanted);
  });
}

bool AttributeEditor::hasValueAt(AttributeId attribute, ObjectId object, FrameIndex frame) const {
  const auto value = valueOn(m_project.attributeValues(object), attribute, frame);
  return value && value->frame == frame;
}

}  // namespace maskline
