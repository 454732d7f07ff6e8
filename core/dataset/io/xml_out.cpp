// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_out.h"

#include "core/base/markup.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

constexpr const char* unknownCharacter = "\xEF\xBF\xBD";

/// `raw` for text and for attribute values.
std::string escaped(const std::string& raw) {
  const auto text = JsonOut::Json::parse(JsonOut::dumped(raw)).get<std::string>();  // valid UTF-8
  std::string out;
  for (const char c : escapedMarkup(text)) {
    constexpr char firstPrintable = ' ';
    if (c == '\n' || c == '\t' || c == '\r')
      out += "&#" + std::to_string(int(c)) + ";";
    else if (c >= 0 && c < firstPrintable)
      out += unknownCharacter;
    else
      out += c;
  }
  return out;
}

}  // namespace

XmlOut::XmlOut(const std::filesystem::path& file, int level)
    : m_file(file), m_out(file, std::ios::binary), m_level(static_cast<std::size_t>(level)) {
  if (level == 0) m_out << "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
}

void XmlOut::begin(const char* name, const Attributes& attributes) {
  m_out << std::string(2 * m_level, ' ') << '<' << name;
  for (const auto& [key, value] : attributes) m_out << ' ' << key << "=\"" << escaped(value) << '"';
  m_out << '>';
}

void XmlOut::open(const char* name, const Attributes& attributes) {
  begin(name, attributes);
  m_out << '\n';
  m_open.push_back(name);
  ++m_level;
}

void XmlOut::close() {
  --m_level;
  m_out << std::string(2 * m_level, ' ') << "</" << m_open.back() << ">\n";
  m_open.pop_back();
}

void XmlOut::element(const char* name, const std::string& text, const Attributes& attributes) {
  begin(name, attributes);
  m_out << escaped(text) << "</" << name << ">\n";
}

void XmlOut::append(const std::filesystem::path& part) {
  std::ifstream in(part, std::ios::binary);
  if (in.peek() != std::ifstream::traits_type::eof()) m_out << in.rdbuf();
}

void XmlOut::finish() {
  m_out.close();
  if (!m_out) throw Error(messages::dataset::fileNotWritten, m_file.filename());
}

}  // namespace maskline
