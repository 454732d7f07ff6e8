// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/numbered_lines.h"

#include <algorithm>
#include <charconv>

#include "core/dataset/messages.h"

namespace maskline {

std::optional<std::int64_t> naturalNumber(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || number < 0)
    return std::nullopt;
  return number;
}

std::vector<std::string_view> partsOf(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t begin = text.find_first_not_of(separators);
    if (begin == std::string_view::npos) return parts;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

NumberedLines::NumberedLines(const std::filesystem::path& file)
    : m_file(file), m_in(file, std::ios::binary) {
  if (!m_in || std::filesystem::is_directory(file))
    throw Error(messages::dataset::fileNotRead, file);
}

bool NumberedLines::next() {
  while (std::getline(m_in, m_text)) {
    ++m_line;
    m_bytes += static_cast<std::int64_t>(m_text.size()) + 1;
    if (m_line == 1 && m_text.starts_with("\xEF\xBB\xBF")) m_text.erase(0, 3);
    if (m_text.ends_with('\r')) m_text.pop_back();
    if (m_text.find_first_not_of(" \t") != std::string::npos) return true;
  }
  return false;
}

void NumberedLines::refuse(const Message& why) const {
  throw Error(messages::dataset::lineWrong, m_file, m_line, why);
}

std::vector<std::string> linesOf(const std::filesystem::path& file) {
  std::vector<std::string> all;
  for (NumberedLines lines(file); lines.next();) all.push_back(lines.text());
  return all;
}

}  // namespace maskline
