// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/format.h"

namespace maskline {

/// What the format cannot store of the content, with counts and remedies. Reads pixels only if the
/// format requires it. Empty when cancelled. Throws Error(BadInput) for content that cannot be
/// written at all: more objects in a video than the format supports. For a rendering, only the
/// videos that are left out are reported.
std::vector<DatasetFinding> lossesOf(DatasetContent& content, const Format& format,
                                     const WorkContext& work = {});

}  // namespace maskline
