// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"

namespace maskline {

/// What could be read of a damaged project file, and what could not.
struct SalvageReport {
  struct Table {
    std::string name;
    std::int64_t saved = 0;  ///< rows
    std::int64_t gaps = 0;   ///< gaps in which rows could not be read
  };
  /// A lost row that is known from an index or from the rest of the row.
  struct LostRow {
    std::string table;
    std::string column;       ///< only this value of it, if any is named
    std::int64_t id = 0;      ///< 0: not known, or it has none; of a mask of a version, the version
    std::int64_t object = 0;  ///< 0: likewise
    std::int64_t frame = -1;  ///< −1: likewise
  };
  /// Rows of the table "mask" or "pixels" that may have been there: from one record to another.
  struct Gap {
    std::string table;
    std::int64_t fromObject = 0, fromFrame = 0;
    std::int64_t toObject = 0, toFrame = 0;  ///< object 0: to the end
  };
  std::vector<Table> tables;
  std::vector<LostRow> lost;
  std::vector<Gap> gaps;
  bool recordsListed = false;  ///< every record that there was is saved or among `lost`
  bool lostLog = false;        ///< commits in the WAL that could not be used
};

/// Reads the pages of `damaged` and of its WAL without changing them, and writes the rows to a new
/// project file `out` of the same version. Column constraints apply; foreign keys are not checked.
/// Any thread. Reports pages as progress; returns nullopt when cancelled. Throws Error(NotFound,
/// Io), Error(TooNew) for a file of a newer version.
std::optional<SalvageReport> salvage(const std::filesystem::path& damaged,
                                     const std::filesystem::path& out, const WorkContext& work);

}  // namespace maskline
