// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads SA-V in the layout of its validation set: the folder above `Annotations_6fps`. Frames are
/// those that an object has a PNG for; their numbers count at 24 frames a second. Whatever is not 0
/// belongs to the object.
std::unique_ptr<DatasetReader> openSaV(const std::filesystem::path& path,
                                       const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
