// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads SA-V in the layout of its validation set: the folder that contains `Annotations_6fps`. The
/// frames are those with a PNG of any object, numbered at 24 frames per second. Every non-zero
/// pixel belongs to the object.
std::unique_ptr<DatasetReader> openSaV(const std::filesystem::path& path,
                                       const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
