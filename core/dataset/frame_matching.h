// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/project/project.h"

namespace maskline {

/// Which frame of the clip each frame of a video of a data set is. The first of these that fits:
/// - `firstFrame` given: the list begins there and goes on frame by frame;
/// - the data set says the numbers;
/// - the clip is pictures, and the names agree;
/// - there are as many frames as the clip has: one after the other;
/// - the numbers in the names: counted from 1 if that alone fits the clip, which is told.
/// Nothing for frames that the clip does not have. Throws Error(BadInput) if it has none of them.
std::vector<std::optional<FrameIndex>> matchFrames(const DatasetVideo& video,
                                                   const ClipReference& clip,
                                                   const std::vector<std::string>& clipNames,
                                                   std::optional<std::int64_t> firstFrame,
                                                   std::vector<DatasetFinding>& findings);

}  // namespace maskline
