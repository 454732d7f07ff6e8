// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace maskline {

/// A new file that is written under a temporary name and renamed by publish(), unless a file of its
/// name exists by then. Without publish() it is removed. Files left by a killed process are removed
/// by the next NewFile in that folder.
class NewFile {
 public:
  /// Throws Error(Io) if a file of this name exists, or its folder does not or cannot be written.
  explicit NewFile(const std::filesystem::path& target);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  /// Where to write; the file does not exist yet.
  const std::filesystem::path& path() const { return m_staging; }
  /// Renames the file after its content has been written to the disk. Throws Error(Io).
  void publish();

 private:
  void makeFolder();

  std::filesystem::path m_target, m_folder, m_staging;
  int m_lock = -1;  // of m_folder: held while it is in use
};

}  // namespace maskline
