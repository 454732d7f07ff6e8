// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "core/base/progress.h"
#include "core/statistics/statistics.h"

namespace maskline {

/// The figures of project files, with those that need the masks themselves (TrackQuality). Reports
/// its progress in percent. No value if it was cancelled. Throws as Project::open().
std::optional<Statistics> readStatistics(std::span<const std::filesystem::path> files,
                                         const WorkContext& work = {},
                                         std::int64_t longestGap = usualGap);

}  // namespace maskline
