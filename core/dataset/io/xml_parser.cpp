// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_parser.h"

#include <new>

#include "core/dataset/messages.h"

namespace maskline {

XmlParser::XmlParser(const XmlLimits& limits)
    : m_limits(limits), m_parser(XML_ParserCreate(nullptr)) {
  if (!m_parser) throw std::bad_alloc();
  XML_SetUserData(m_parser.get(), this);
  XML_SetElementHandler(m_parser.get(), start, end);
  XML_SetCharacterDataHandler(m_parser.get(), characters);
  XML_SetStartDoctypeDeclHandler(m_parser.get(), documentType);
}

bool XmlParser::parse(std::string_view piece) {
  const bool last = piece.empty();
  const auto status =
      XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
  m_fed += std::ssize(piece);
  if (status == XML_STATUS_OK && m_fed - XML_GetCurrentByteIndex(m_parser.get()) > m_limits.tag)
    refuse(messages::dataset::reasonElementTooLarge);
  return status == XML_STATUS_OK && !m_refusal;
}

std::int64_t XmlParser::line() const {
  return static_cast<std::int64_t>(XML_GetCurrentLineNumber(m_parser.get()));
}

void XmlParser::refuse(const Message& why) {
  if (!m_refusal) m_refusal = why;
  XML_StopParser(m_parser.get(), XML_FALSE);
}

void XmlParser::count(std::size_t bytes) {
  m_bytes += bytes;
  if (m_bytes > m_limits.bytes) refuse(messages::dataset::reasonElementTooLarge);
}

void XmlParser::start(void* self, const char* name, const char** attributes) {
  XmlParser& parser = *static_cast<XmlParser*>(self);
  if (!std::exchange(parser.m_inRoot, true)) return;
  if (parser.m_open.empty()) parser.m_bytes = 0;
  if (parser.m_open.size() == parser.m_limits.depth)
    return parser.refuse(messages::dataset::reasonTooDeep);
  XmlElement& element = parser.m_open.emplace_back();
  element.name = name;
  element.line = parser.line();
  std::size_t bytes = sizeof(XmlElement) + element.name.size();
  for (; *attributes; attributes += 2) {
    const auto& [key, value] = element.attributes.emplace_back(attributes[0], attributes[1]);
    bytes += sizeof(element.attributes[0]) + key.size() + value.size();
  }
  parser.count(bytes);
}

void XmlParser::end(void* self, const char*) {
  XmlParser& parser = *static_cast<XmlParser*>(self);
  if (parser.m_open.empty()) return;  // the root
  XmlElement element = std::move(parser.m_open.back());
  parser.m_open.pop_back();
  if (!element.children.empty()) element.text = {};
  auto& to = parser.m_open.empty() ? parser.m_complete : parser.m_open.back().children;
  to.push_back(std::move(element));
}

void XmlParser::characters(void* self, const char* text, int length) {
  XmlParser& parser = *static_cast<XmlParser*>(self);
  if (parser.m_open.empty()) return;
  parser.m_open.back().text.append(text, static_cast<std::size_t>(length));
  parser.count(static_cast<std::size_t>(length));
}

/// Definitions can multiply the text or name files.
void XmlParser::documentType(void* self, const char*, const char*, const char*, int definitions) {
  if (definitions) static_cast<XmlParser*>(self)->refuse(messages::dataset::reasonDocumentType);
}

}  // namespace maskline
