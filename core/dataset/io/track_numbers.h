// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// Track numbers that are unique in a file of several videos: the track ids, if those of the
/// written tracks are distinct; otherwise numbers from 1, in list order.
std::vector<std::int64_t> trackNumbers(const DatasetInfo& info,
                                       const std::function<bool(const DatasetTrack&)>& written);

}  // namespace maskline
