// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace maskline {

/// Which files of a folder the program has written, so that it replaces no others. Kept in the
/// folder as a text file: a line per file with the part of the output that it belongs to, its size,
/// its checksum and its name. A file that has been changed since is no longer the program's.
class OutputManifest {
 public:
  static constexpr const char* fileName = ".maskline-made";

  struct Entry {
    std::string part;  ///< of the output, for example "davis bear"
    std::uintmax_t size = 0;
    std::uint64_t checksum = 0;
    friend bool operator==(const Entry&, const Entry&) = default;
  };

  /// Empty if there is none, or none that can be read.
  static OutputManifest read(const std::filesystem::path& folder);
  /// Complete or not at all; without entries the file goes away. Throws filesystem_error.
  void write(const std::filesystem::path& folder) const;

  bool empty() const { return m_entries.empty(); }
  /// Notes the file as it lies at `folder` / `name`. Earlier notes of the name stay.
  void add(const std::filesystem::path& folder, const std::string& name, const std::string& part);
  void add(const OutputManifest& other);
  void forget(const std::string& name) { m_entries.erase(name); }
  /// Names with '/' below the folder.
  std::vector<std::string> filesOf(const std::string& part) const;
  bool belongsTo(const std::string& name, const std::string& part) const;
  /// Whether the file that lies there is one that was written, unchanged.
  bool made(const std::filesystem::path& folder, const std::string& name) const;

 private:
  std::multimap<std::string, Entry> m_entries;  // by name; two while a file is being replaced
};

}  // namespace maskline
