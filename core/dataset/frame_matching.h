// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/project/project.h"

namespace maskline {

/// Assigns a frame of the clip to each frame of a dataset video, by the first rule that applies:
/// - `firstFrame` is given: the frames are consecutive from there;
/// - the dataset states the frame numbers;
/// - the clip is an image folder, and the file names match;
/// - the number of frames is that of the clip: in order;
/// - the numbers in the file names; from 1 if only that matches the clip, which is reported.
/// Nothing for frames that the clip does not have. Throws Error(BadInput) if no frame matches.
std::vector<std::optional<FrameIndex>> matchFrames(const DatasetVideo& video,
                                                   const ClipReference& clip,
                                                   const std::vector<std::string>& clipNames,
                                                   std::optional<std::int64_t> firstFrame,
                                                   std::vector<DatasetFinding>& findings);

}  // namespace maskline
