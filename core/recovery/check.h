// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/progress.h"
#include "core/recovery/ledger.h"

namespace maskline {

/// The result of a check.
struct CheckReport {
  std::filesystem::path file;
  std::int64_t objects = 0, masks = 0;  ///< checked
  std::vector<Entry> findings;
  bool sound() const { return findings.empty(); }
};

/// Checks the project file: the database, every mask, all references. It is opened read-only. The
/// clip is checked in core/session. Any thread. Reports progress in rows; returns nullopt when
/// cancelled. A damaged file is a finding. Throws Error if the file does not exist, cannot be read,
/// is not a project or is of a newer version.
std::optional<CheckReport> check(const std::filesystem::path& file, const WorkContext& work);

}  // namespace maskline
