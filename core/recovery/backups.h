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

/// The backups that the program has made of this project, oldest first. Renamed backups, and those
/// that were opened for editing, are not listed. Empty if the folder cannot be read.
std::vector<Backup> backupsOf(const std::filesystem::path& project);

/// Whether a file has the name of a backup.
bool hasBackupName(const std::filesystem::path& file);

struct BackupResult {
  std::optional<Backup> made;  ///< none: the newest backup has the same content
  std::vector<std::filesystem::path> removed;
};
/// Makes a backup, then removes the oldest until `keep` are left (0: none is removed). The project
/// may be open and in use; this does not block it. Returns nullopt when cancelled. Throws
/// Error(NotFound, BadInput, TooNew), Error(Corrupt) for a damaged project, Error(Io); then no
/// backup was removed.
std::optional<BackupResult> makeBackup(const std::filesystem::path& project, int keep,
                                       const WorkContext& work);

/// Copies the backup to a new project. Returns false when cancelled. Throws Error(Io) if `out`
/// exists.
bool restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& out,
                   const WorkContext& work);

}  // namespace maskline
