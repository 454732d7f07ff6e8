// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// The numbers of tracks in a file that numbers those of all videos together: their own, if no two
/// of those that are written have the same; else from 1, in the order of the list.
std::vector<std::int64_t> trackNumbers(const DatasetInfo& info,
                                       const std::function<bool(const DatasetTrack&)>& written);

}  // namespace maskline
