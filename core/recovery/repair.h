// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

#include "core/recovery/ledger.h"
#include "core/store/store.h"

namespace maskline {

/// A clip that has been opened. Its path may be absolute.
struct KnownClip {
  StoredClip clip;
  Bytes index;
};

struct RepairOptions {
  /// Receives the clip as stored in the damaged project, if it is readable, and returns the actual
  /// clip, or nullopt if it is not known. May throw Error, which ends the repair.
  std::function<std::optional<KnownClip>(const std::optional<StoredClip>&)> clip;
};

struct RepairReport {
  std::filesystem::path file;                               ///< the new project
  std::vector<std::pair<std::string, std::int64_t>> saved;  ///< rows by table
  std::vector<Entry> lost;
};

/// Saves the readable rows of a damaged project to a new, valid project. The damaged file and its
/// WAL are only read. Any thread. Returns nullopt when cancelled; then there is no new file. Throws
/// Error(NotFound, Io), Error(Locked) while it is open for writing, Error(TooNew), Error(Corrupt)
/// if no row could be saved, Error(BadInput) if the clip is not known.
std::optional<RepairReport> repair(const std::filesystem::path& damaged,
                                   const std::filesystem::path& out, const RepairOptions& options,
                                   const WorkContext& work);

/// Adapts the stored path of the clip to a project file that moves to another folder.
void moveClip(Store& store, const std::filesystem::path& fromFolder,
              const std::filesystem::path& toFolder);

}  // namespace maskline
