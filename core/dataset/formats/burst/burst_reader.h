// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a BURST file: ground truth, first-frame masks, or predictions. The frames are the
/// annotated images; frames without annotations are left out and reported. A mask with `is_gt` is
/// imported as accepted; a mask without it is an estimate with its score, and not a keyframe.
std::unique_ptr<DatasetReader> openBurst(const std::filesystem::path& path,
                                         const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
