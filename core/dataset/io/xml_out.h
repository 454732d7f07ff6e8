// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace maskline {

/// Writes an XML file element by element, indented. Nothing is kept in memory. Invalid UTF-8 and
/// control characters that XML does not allow become U+FFFD. Throws Error(Io).
class XmlOut {
 public:
  using Attributes = std::vector<std::pair<const char*, std::string>>;

  /// With `level` > 0, a part of a file to be inserted by append().
  explicit XmlOut(const std::filesystem::path& file, int level = 0);

  void open(const char* name, const Attributes& attributes = {});
  void close();
  /// An element with text, on one line.
  void element(const char* name, const std::string& text, const Attributes& attributes = {});
  /// Inserts the output of another XmlOut.
  void append(const std::filesystem::path& part);
  void finish();

 private:
  void begin(const char* name, const Attributes& attributes);

  std::filesystem::path m_file;
  std::ofstream m_out;
  std::size_t m_level;
  std::vector<const char*> m_open;
};

}  // namespace maskline
