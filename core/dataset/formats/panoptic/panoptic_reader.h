// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a panoptic JSON file with its PNGs, or a folder with them, in both forms. The PNGs lie in
/// a folder of the name of the file, or one with a usual name. In the form of images each segment
/// is a track of its own unless it has a `track_id`; in the form of videos the id of a segment is
/// that of its track.
std::unique_ptr<DatasetReader> openPanoptic(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
