// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a YOLO segmentation folder (or its `data.yaml`): images in `images` and text files with
/// the same names in `labels`, in the folder itself or in `train`, `valid`, `val` and `test`.
/// Subfolders of a split are videos; images outside such subfolders are one video, regardless of
/// their split. The format has no tracks: the n-th mask of a class on each image is assigned to one
/// object, which is reported.
std::unique_ptr<DatasetReader> openYolo(const std::filesystem::path& path,
                                        const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
