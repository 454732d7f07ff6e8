// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/progress.h"

namespace maskline {

// Backups lie beside their project: "clip (backup 12, 2024-05-31 14-05).maskline" for
// "clip.maskline". They are numbered, so their order does not depend on the clock. Any thread.

struct Backup {
  std::filesystem::path file;
  std::int64_t number = 0;
  std::int64_t madeAt = 0;  ///< ms since 1970
  std::uintmax_t bytes = 0;
};

/// Those that the program has made of this project, oldest first. What somebody has renamed or has
/// opened for editing is not among them. Empty if the folder cannot be read.
std::vector<Backup> backupsOf(const std::filesystem::path& project);

/// Whether a name is that of a backup.
bool hasBackupName(const std::filesystem::path& file);

struct BackupResult {
  std::optional<Backup> made;  ///< none: the newest backup has the same content
  std::vector<std::filesystem::path> removed;
};
/// Makes one, then removes the oldest until `keep` are left (0: none is removed). The project may
/// be open and in use, nobody waits. Nothing when cancelled. Throws Error(NotFound, BadInput,
/// TooNew), Error(Corrupt) for a damaged project, Error(Io); then no backup was removed.
std::optional<BackupResult> makeBackup(const std::filesystem::path& project, int keep,
                                       const WorkContext& work);

/// A copy of the backup as a new project. False when cancelled. Throws Error(Io) if `out` exists.
bool restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& out,
                   const WorkContext& work);

}  // namespace maskline
