// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/progress.h"
#include "core/statistics/facts.h"

namespace maskline {

/// Reads the facts of a project file through a read-only connection of its own, in a snapshot, so
/// that later edits have no effect. The clip is not needed. Reports its progress in percent. No
/// value if it was cancelled. Throws as Project::open().
std::optional<ProjectFacts> readFacts(const std::filesystem::path& file,
                                      const WorkContext& work = {});

}  // namespace maskline
