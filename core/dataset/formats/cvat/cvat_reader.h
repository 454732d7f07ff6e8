// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads CVAT exports for videos and for images (an XML file, a zip archive, or the unpacked
/// folder) of a task, a job or a project; each task is a video. All masks and polygons are
/// imported, keyframes or not; a shape that is `outside` is an empty mask. The immutable attributes
/// `name`, `crowd` and `ignore` become the name and the flags of the track.
///
/// The file is parsed three times; memory holds one track or image at a time.
std::unique_ptr<DatasetReader> openCvat(const std::filesystem::path& path,
                                        const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
