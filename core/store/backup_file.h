// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/progress.h"

namespace maskline {

// Copies of a project file. All functions may be called on any thread and throw Error.

/// Copies the committed state of the project to a new file `to` without a WAL. Does not block
/// readers or writers. Throws Error(Corrupt) if the copy turns out to be damaged. Returns false
/// when cancelled. Reports progress in pages.
bool copyProject(const std::filesystem::path& from, const std::filesystem::path& to,
                 const WorkContext& work);

/// Marks a file as a backup made by the program. Opening the file for writing removes the mark; it
/// is then an ordinary project.
struct BackupMark {
  std::string of;             ///< file name of the project
  std::int64_t number = 0;    ///< 1, 2, …; independent of the system time
  std::int64_t madeAt = 0;    ///< ms since 1970
  std::uint64_t content = 0;  ///< backupContentOf() of the file before the mark was added
};
void writeMark(const std::filesystem::path& file, const BackupMark& mark);
void eraseMark(const std::filesystem::path& file);
/// Returns nullopt if there is no mark or if the file may be open for writing.
std::optional<BackupMark> readMark(const std::filesystem::path& file);

/// A checksum of the content of a copy, to recognise equal copies.
std::uint64_t backupContentOf(const std::filesystem::path& file);

}  // namespace maskline
