// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace maskline {

/// A file that is made under another name beside its own and gets that by publish(), unless another
/// file has it by then. Without publish() nothing of it stays, and what a killed program left is
/// removed by the next one that writes into that folder.
class NewFile {
 public:
  /// Throws Error(Io) if a file of this name exists, or its folder does not or cannot be written.
  explicit NewFile(const std::filesystem::path& target);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  /// Where to write; nothing is there yet.
  const std::filesystem::path& path() const { return m_staging; }
  /// What was written is on the disk when it has its name. Throws Error(Io).
  void publish();

 private:
  void makeFolder();

  std::filesystem::path m_target, m_folder, m_staging;
  int m_lock = -1;  // of m_folder: says that somebody is at work in it
};

}  // namespace maskline
