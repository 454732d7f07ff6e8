// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace maskline {

/// Records which files of a folder the program has written, so that it replaces no other file. The
/// manifest is a text file in that folder with one line per file: the part of the output that the
/// file belongs to, its size, checksum and name. A file whose content has changed since is not
/// considered the program's own any more.
class OutputManifest {
 public:
  static constexpr const char* fileName = ".maskline-made";

  struct Entry {
    std::string part;  ///< part of the output, for example "davis bear"
    std::uintmax_t size = 0;
    std::uint64_t checksum = 0;
    friend bool operator==(const Entry&, const Entry&) = default;
  };

  /// Returns an empty manifest if the file is missing or unreadable.
  static OutputManifest read(const std::filesystem::path& folder);
  /// Writes the file atomically. Removes it if there are no entries. Throws filesystem_error.
  void write(const std::filesystem::path& folder) const;

  bool empty() const { return m_entries.empty(); }
  /// Adds the current size and checksum of `folder` / `name`. Earlier entries of that name are
  /// kept, because the old file exists until it is replaced.
  void add(const std::filesystem::path& folder, const std::string& name, const std::string& part);
  void add(const OutputManifest& other);
  void forget(const std::string& name) { m_entries.erase(name); }
  /// Relative file names, with '/' as separator.
  std::vector<std::string> filesOf(const std::string& part) const;
  bool belongsTo(const std::string& name, const std::string& part) const;
  /// Whether the file exists with the size and checksum of one of its entries.
  bool made(const std::filesystem::path& folder, const std::string& name) const;

 private:
  std::multimap<std::string, Entry> m_entries;  // keyed by name; two entries while a file is being
                                                // replaced
};

}  // namespace maskline
