// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/output_manifest.h"

namespace maskline {

/// A folder or file that comes into being all at once: written under another name beside its
/// target, moved into place by commit(), removed without a trace if that never comes. The one way
/// in which the program writes outputs. It replaces only what it has written itself and nobody has
/// changed since (see OutputManifest), and adds to a folder only where others wrote before if none
/// of their files is touched. Any thread.
class StagedOutput {
 public:
  enum class Kind { Folder, File };

  /// A file below the folder that several parts share. `merge(there, here)` makes of `here`, what
  /// this part writes, what both hold, and says in a word what that adds to `there`; "" if nothing.
  struct Shared {
    std::string name;
    std::function<std::string(const std::filesystem::path& there,
                              const std::filesystem::path& here)>
        merge;
  };
  /// A text file: lines that are missing are added.
  static Shared list(std::string name);

  struct Rules {
    bool overwrite = false;  ///< replace an earlier output of the same part
    /// What of a folder this is: outputs of several parts lie side by side in one folder.
    std::string part = "output";
    /// Files and folders that stay as they are whoever has made them, such as a project's clip.
    std::vector<std::filesystem::path> keep;
    std::vector<Shared> shared;
  };

  /// Makes the folder above the target where needed. Throws Error(BadInput) if the target exists
  /// and may not be replaced, Error(Io) if nothing can be written there. An empty folder may always
  /// be filled.
  StagedOutput(const std::filesystem::path& target, Kind kind, Rules rules);
  ~StagedOutput();
  StagedOutput(const StagedOutput&) = delete;
  StagedOutput& operator=(const StagedOutput&) = delete;

  /// Where to write until commit(): an existing empty folder, or the name of a file to be made,
  /// with the ending of the target.
  const std::filesystem::path& path() const { return m_staging; }

  /// Throws Error(BadInput, Io); what was at the target before is then still there.
  void commit();
  /// Sentences on shared files that somebody has changed and that were therefore left alone; after
  /// commit().
  const std::vector<std::string>& notes() const { return m_notes; }

 private:
  using Moves = std::vector<std::pair<std::filesystem::path, std::filesystem::path>>;

  void requireReplaceable() const;
  void requireReplaceableFile() const;
  void requireReplaceableFolder() const;
  void requireNotKept(const std::filesystem::path& file) const;
  void requireOwn(const OutputManifest& manifest, const std::string& name) const;
  void commitFile();
  void commitFolder();
  void mergeFolder();
  void mergeShared(const OutputManifest& manifest);
  bool isShared(const std::string& name) const;
  void dropEqual(const OutputManifest& manifest);
  std::vector<std::string> stagedFiles() const;
  std::filesystem::path sibling(const char* purpose) const;

  std::filesystem::path m_target, m_staging;
  std::filesystem::path m_madeFolder;  // the topmost folder made for the target, if any
  Kind m_kind;
  Rules m_rules;
  bool m_committed = false;
  std::vector<std::string> m_notes;
};

}  // namespace maskline
