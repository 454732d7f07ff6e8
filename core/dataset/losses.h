// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/format.h"

namespace maskline {

/// What of the content the format cannot hold, with counts and what can be done about it. Looks at
/// pixels only where the format asks for it. Empty when cancelled. Throws Error(BadInput) for what
/// cannot be written at all: more objects in a video than the format can number.
std::vector<DatasetFinding> lossesOf(DatasetContent& content, const Format& format,
                                     const WorkContext& work = {});

}  // namespace maskline
