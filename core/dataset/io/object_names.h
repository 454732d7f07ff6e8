// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// A unique name for the file or folder of each track of a video.
std::vector<std::string> objectNames(const DatasetInfo& info);

}  // namespace maskline
