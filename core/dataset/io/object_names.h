// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// A name for the file or folder of each track, no two alike in one video.
std::vector<std::string> objectNames(const DatasetInfo& info);

}  // namespace maskline
