// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a COCO instances file (the JSON file or a folder that contains it) and related formats
/// with tracks: TAO, and the files of CVAT and other tools. Videos are those listed in the file;
/// otherwise each folder in the file names is a video. Without track ids, the n-th mask of a
/// category on each image is assigned to one object, which is reported.
std::unique_ptr<DatasetReader> openCoco(const std::filesystem::path& path,
                                        const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
