// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a panoptic JSON file with its PNGs, or a folder with both, in either variant. The PNGs are
/// in a folder with the name of the file, or with a standard name. In the image variant, each
/// segment is a separate track unless it has a `track_id`; in the video variant, the segment id is
/// the track id.
std::unique_ptr<DatasetReader> openPanoptic(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
