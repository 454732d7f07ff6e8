// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a BURST file: ground truth, the masks of first frames, or predictions. Frames are the
/// annotated pictures; a frame that nobody annotated is not one of them, and told. A mask with
/// `is_gt` is accepted; one without is an estimate with its score, and no keyframe.
std::unique_ptr<DatasetReader> openBurst(const std::filesystem::path& path,
                                         const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
