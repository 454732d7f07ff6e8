// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/output_manifest.h"

namespace maskline {

/// Writes an output folder or file atomically: it is written to a temporary name beside the target
/// and moved into place by commit(). Without commit() the destructor removes it. All outputs of the
/// program are written this way. Only files that the program wrote and that have not changed since
/// are replaced (see OutputManifest). Files are added to an existing folder only if this changes no
/// file that the program did not write. Any thread.
class StagedOutput {
 public:
  enum class Kind { Folder, File };

  /// A file below the folder that several parts share. `merge(there, here)` merges `there`
  /// into `here`, the file of this part, and returns what that adds to `there`; "" if nothing.
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
    /// Which part of a folder this output is. Outputs of several parts may share one folder.
    std::string part = "output";
    /// Files and folders that are never replaced, even if the program wrote them, such as the clip
    /// of a project.
    std::vector<std::filesystem::path> keep;
    std::vector<Shared> shared;
  };

  /// Creates the parent folder of the target if needed. Throws Error(BadInput) if the target exists
  /// and may not be replaced, Error(Io) if the location is not writable. An existing empty folder
  /// is always accepted.
  StagedOutput(const std::filesystem::path& target, Kind kind, Rules rules);
  ~StagedOutput();
  StagedOutput(const StagedOutput&) = delete;
  StagedOutput& operator=(const StagedOutput&) = delete;

  /// Where to write before commit(): an existing empty folder, or the name of a file to create,
  /// with the extension of the target.
  const std::filesystem::path& path() const { return m_staging; }

  /// Throws Error(BadInput, Io). The previous content of the target is kept in that case.
  void commit();
  /// Messages about shared lists that were not updated because somebody else had changed them.
  /// Available after commit().
  const std::vector<Message>& notes() const { return m_notes; }

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
  std::filesystem::path m_madeFolder;  // the topmost folder created for the target, if any
  Kind m_kind;
  Rules m_rules;
  bool m_committed = false;
  std::vector<Message> m_notes;
};

}  // namespace maskline
