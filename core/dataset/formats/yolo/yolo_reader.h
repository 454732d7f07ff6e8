// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a folder of YOLO segmentation (or its `data.yaml`): pictures below `images` and text files
/// of the same names below `labels`, in the folder itself or in `train`, `valid`, `val` and `test`.
/// Folders below those of a split are videos; pictures that lie in none are one video, whatever
/// their split. The format has no tracks: the n-th mask of a class on each picture is taken for one
/// object, and told.
std::unique_ptr<DatasetReader> openYolo(const std::filesystem::path& path,
                                        const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
