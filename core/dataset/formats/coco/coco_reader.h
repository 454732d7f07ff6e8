// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a COCO instances file (the JSON itself or a folder with it) and its relatives with tracks:
/// TAO, and what CVAT and others write. Videos are those of the file, else the folders that its
/// file names have. Without track ids the n-th mask of a category on each picture is taken for one
/// object, and told.
std::unique_ptr<DatasetReader> openCoco(const std::filesystem::path& path,
                                        const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
