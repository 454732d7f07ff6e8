// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

#include "core/recovery/ledger.h"
#include "core/store/store.h"

namespace maskline {

/// A clip that somebody has looked at. Its path may be absolute.
struct KnownClip {
  StoredClip clip;
  Bytes index;
};

struct RepairOptions {
  /// Is told what the damaged project says of its clip, if it says anything, and returns what is
  /// true. Nothing: it does not know. May throw Error, which ends the repair.
  std::function<std::optional<KnownClip>(const std::optional<StoredClip>&)> clip;
};

struct RepairReport {
  std::filesystem::path file;                               ///< the new project
  std::vector<std::pair<std::string, std::int64_t>> saved;  ///< rows by table
  std::vector<Entry> lost;
};

/// Saves what can be read of a damaged project into a new one, which is sound. The damaged file and
/// its log are only read. Any thread. Nothing when cancelled: then there is no new file. Throws
/// Error(NotFound, Io), Error(Locked) while somebody has it open for writing, Error(TooNew),
/// Error(Corrupt) if nothing could be saved, Error(BadInput) if nobody knows the clip.
std::optional<RepairReport> repair(const std::filesystem::path& damaged,
                                   const std::filesystem::path& out, const RepairOptions& options,
                                   const WorkContext& work);

/// What the clip's path is in a project of another folder.
void moveClip(Store& store, const std::filesystem::path& fromFolder,
              const std::filesystem::path& toFolder);

}  // namespace maskline
