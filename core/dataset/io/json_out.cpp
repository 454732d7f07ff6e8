// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/json_out.h"

#include "core/dataset/messages.h"

namespace maskline {

JsonOut::JsonOut(const std::filesystem::path& file) : m_file(file), m_out(file, std::ios::binary) {}

std::string JsonOut::dumped(const Json& json) {
  // File and object names may contain invalid UTF-8.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void JsonOut::name(const char* key) {
  m_out << (m_first ? "{" : ",\n") << '"' << key << "\":";
  m_first = false;
}

void JsonOut::member(const char* key, const Json& value) {
  name(key);
  m_out << dumped(value);
}

void JsonOut::beginList(const char* key) {
  name(key);
  m_out << '[';
  m_firstItem = true;
}

void JsonOut::item(const Json& value) {
  m_out << (m_firstItem ? "\n" : ",\n") << dumped(value);
  m_firstItem = false;
}

void JsonOut::endList() { m_out << "\n]"; }

void JsonOut::beginItem() {
  m_out << (m_firstItem ? "\n" : ",\n");
  m_first = true;
}

void JsonOut::endItem() {
  m_out << (m_first ? "{}" : "}");
  // Back in a list with an item, which is a member of an object.
  m_first = m_firstItem = false;
}

void JsonOut::beginObject(const char* key) {
  name(key);
  m_out << '{';
  m_firstItem = true;
}

void JsonOut::entry(const std::string& key, const Json& value) {
  m_out << (m_firstItem ? "\n" : ",\n") << dumped(key) << ':' << dumped(value);
  m_firstItem = false;
}

void JsonOut::endObject() { m_out << "\n}"; }

void JsonOut::finish() {
  m_out << (m_first ? "{}\n" : "}\n");
  m_out.close();
  if (!m_out) throw Error(messages::dataset::fileNotWritten, m_file.filename());
}

}  // namespace maskline
