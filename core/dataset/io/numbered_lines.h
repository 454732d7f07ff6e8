// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace maskline {

/// A string that is an unsigned integer and nothing else.
std::optional<std::int64_t> naturalNumber(std::string_view text);
/// The parts of a string between any number of these characters.
std::vector<std::string_view> partsOf(std::string_view text, std::string_view separators);

/// The non-blank lines of a text file, one in memory at a time, without a BOM and without line
/// endings of any system. Throws Error(NotFound).
class NumberedLines {
 public:
  explicit NumberedLines(const std::filesystem::path& file);
  bool next();
  const std::string& text() const { return m_text; }
  std::int64_t bytesRead() const { return m_bytes; }
  /// Throws Error(BadInput): The file "…" is invalid in line 3 (`why`).
  [[noreturn]] void refuse(const Message& why) const;

 private:
  std::filesystem::path m_file;
  std::ifstream m_in;
  std::string m_text;
  std::int64_t m_line = 0, m_bytes = 0;
};

/// All of them, of a short file. Throws Error(NotFound).
std::vector<std::string> linesOf(const std::filesystem::path& file);

}  // namespace maskline
