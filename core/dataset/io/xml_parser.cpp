// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_parser.h"

#include <algorithm>
#include <new>

#include "core/dataset/io/xml_encodings.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

bool isControl(char c) { return c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r'; }

}  // namespace

XmlParser::XmlParser(const XmlLimits& limits)
    : m_limits(limits), m_parser(XML_ParserCreate(nullptr)) {
  if (!m_parser) throw std::bad_alloc();
  XML_SetUserData(m_parser.get(), this);
  XML_SetElementHandler(m_parser.get(), start, end);
  XML_SetCharacterDataHandler(m_parser.get(), characters);
  XML_SetStartDoctypeDeclHandler(m_parser.get(), documentType);
  XML_SetUnknownEncodingHandler(m_parser.get(), singleByteEncoding, nullptr);
}

/// Leaves out what may not be before a declaration.
void XmlParser::begin(std::string_view& first) {
  constexpr std::string_view mark = "\xEF\xBB\xBF", spaces = " \t\r\n";
  const auto is = [&](std::size_t at, unsigned char byte) {
    return first.size() > at && static_cast<unsigned char>(first[at]) == byte;
  };
  m_wide = is(0, 0xFF) || is(0, 0xFE) || is(0, 0) || is(1, 0);
  if (m_wide) {
    m_begun = true;
    XML_SetEncoding(m_parser.get(), "UTF-16");  // whatever is declared
    return;
  }
  if (first.starts_with(mark)) first.remove_prefix(mark.size());
  const auto before = first.substr(0, first.find_first_not_of(spaces));
  m_linesBefore += std::ranges::count(before, '\n');
  first.remove_prefix(before.size());
  m_begun = !first.empty();
  if (isDeclaredUtf8(first)) XML_SetEncoding(m_parser.get(), "UTF-8");
}

bool XmlParser::parse(std::string_view piece) {
  const bool last = piece.empty();
  if (!m_begun) begin(piece);
  if (piece.empty() && !last) return true;
  std::string mended;
  if (!m_wide && std::ranges::any_of(piece, isControl)) {
    mended = piece;
    std::ranges::replace_if(mended, isControl, ' ');
    piece = mended;
  }
  const auto status =
      XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
  if (m_exception) std::rethrow_exception(m_exception);
  m_fed += std::ssize(piece);
  // Negative where the library has put the text aside.
  if (const std::int64_t at = XML_GetCurrentByteIndex(m_parser.get()); at >= 0) m_at = at;
  if (status == XML_STATUS_OK && m_fed - m_at > m_limits.tag)
    refuse(messages::dataset::reasonElementTooLarge);
  return status == XML_STATUS_OK && !m_refusal;
}

std::int64_t XmlParser::line() const {
  return m_linesBefore + static_cast<std::int64_t>(XML_GetCurrentLineNumber(m_parser.get()));
}

void XmlParser::refuse(const Message& why) {
  if (!m_refusal) m_refusal = why;
  XML_StopParser(m_parser.get(), XML_FALSE);
}

void XmlParser::count(std::size_t bytes) {
  m_bytes += bytes;
  if (m_bytes > m_limits.bytes) refuse(messages::dataset::reasonElementTooLarge);
}

void XmlParser::start(const char* name, const char** attributes) {
  if (!std::exchange(m_inRoot, true)) return;
  if (m_open.empty()) m_bytes = 0;
  if (m_open.size() == m_limits.depth) return refuse(messages::dataset::reasonTooDeep);
  XmlElement& element = m_open.emplace_back();
  element.name = name;
  element.line = line();
  std::size_t bytes = sizeof(XmlElement) + element.name.size();
  for (; *attributes; attributes += 2) {
    const auto& [key, value] = element.attributes.emplace_back(attributes[0], attributes[1]);
    bytes += sizeof(element.attributes[0]) + key.size() + value.size();
  }
  count(bytes);
}

void XmlParser::end() {
  if (m_open.empty()) return;  // the root
  XmlElement element = std::move(m_open.back());
  m_open.pop_back();
  if (!element.children.empty()) element.text = {};
  auto& to = m_open.empty() ? m_complete : m_open.back().children;
  to.push_back(std::move(element));
}

void XmlParser::characters(std::string_view text) {
  if (m_open.empty()) return;
  m_open.back().text += text;
  count(text.size());
}

/// Once parsing ends, the library may still call.
template <class Work>
void XmlParser::call(void* self, Work work) {
  XmlParser& parser = *static_cast<XmlParser*>(self);
  if (parser.m_refusal || parser.m_exception) return;
  try {
    work(parser);
  } catch (...) {
    parser.m_exception = std::current_exception();
    XML_StopParser(parser.m_parser.get(), XML_FALSE);
  }
}

void XmlParser::start(void* self, const char* name, const char** attributes) {
  call(self, [&](XmlParser& parser) { parser.start(name, attributes); });
}

void XmlParser::end(void* self, const char*) {
  call(self, [](XmlParser& parser) { parser.end(); });
}

void XmlParser::characters(void* self, const char* text, int length) {
  call(self, [&](XmlParser& parser) {
    parser.characters({text, static_cast<std::size_t>(length)});
  });
}

/// Definitions can multiply the text or name files. Those elsewhere are not read, and without them
/// the library leaves out what they define.
void XmlParser::documentType(void* self, const char*, const char* system, const char*,
                             int definitions) {
  call(self, [&](XmlParser& parser) {
    if (system || definitions) parser.refuse(messages::dataset::reasonDocumentType);
  });
}

}  // namespace maskline
