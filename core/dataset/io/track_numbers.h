// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// Where the numbers of tracks must be distinct.
enum class DistinctIn { File, Video };

/// A number for each track, by the order of DatasetInfo::tracks: its id, if those of the written
/// tracks are distinct and none is less than `least`; otherwise its position among the written
/// tracks of the file or of its video, from 1. Without `written`, all tracks are written.
std::vector<std::int64_t> trackNumbers(
    const DatasetInfo& info, DistinctIn where, std::int64_t least = 0,
    const std::function<bool(const DatasetTrack&)>& written = nullptr);

}  // namespace maskline
