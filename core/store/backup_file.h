// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/progress.h"

namespace maskline {

// Copies of a project file. All of this on any thread. Throws Error.

/// A consistent copy of the file as it is now, with all commits, into a new file `to` that needs no
/// log. Nobody who reads or writes the project waits for it. The copy is looked through: of a
/// damaged project there is none, but Error(Corrupt). False when cancelled. Reports pages.
bool copyProject(const std::filesystem::path& from, const std::filesystem::path& to,
                 const WorkContext& work);

/// Says that a file is a backup the program has made. Opening it for writing takes the mark away:
/// then it is a project like others.
struct BackupMark {
  std::string of;             ///< file name of the project
  std::int64_t number = 0;    ///< 1, 2, … whatever the clock says
  std::int64_t madeAt = 0;    ///< ms since 1970
  std::uint64_t content = 0;  ///< of contentOf() before it was marked
};
void writeMark(const std::filesystem::path& file, const BackupMark& mark);
void eraseMark(const std::filesystem::path& file);
/// Nothing if there is none, or somebody may be writing to the file.
std::optional<BackupMark> readMark(const std::filesystem::path& file);

/// Tells contents of copyProject() apart.
std::uint64_t contentOf(const std::filesystem::path& file);

}  // namespace maskline
