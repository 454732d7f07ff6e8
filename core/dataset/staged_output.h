// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace maskline {

/// A folder or file that comes into being all at once: written under another name beside its
/// target, moved into place by commit(), removed without a trace if that never comes.
class StagedOutput {
 public:
  enum class Kind { Folder, File };

  /// Makes the folder above the target where needed. Throws Error(BadInput) if the target exists
  /// and may not be replaced, Error(Io) if nothing can be written there. An empty folder may always
  /// be replaced; one that holds anything but an earlier export never is.
  StagedOutput(const std::filesystem::path& target, Kind kind, bool overwrite);
  ~StagedOutput();
  StagedOutput(const StagedOutput&) = delete;
  StagedOutput& operator=(const StagedOutput&) = delete;

  /// Where to write until commit(): an existing empty folder, or the name of a file to be made,
  /// with the ending of the target.
  const std::filesystem::path& path() const { return m_staging; }

  /// Throws Error(Io); what was at the target before is then still there.
  void commit();

 private:
  void requireReplaceable() const;
  std::filesystem::path sibling(const char* purpose) const;

  std::filesystem::path m_target, m_staging;
  std::filesystem::path m_madeFolder;  // the topmost folder made for the target, if any
  Kind m_kind;
  bool m_overwrite;
  bool m_committed = false;
};

}  // namespace maskline
