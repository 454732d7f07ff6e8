// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a Datumaro data set: a folder with `annotations/<subset>.json` and `images/<subset>`, or
/// one of these files. Videos are the folders in the ids of items, or the files of video frames;
/// else each subset is one. Masks and polygons are taken. A track is what has the same `track_id`
/// or object id; else the n-th mask (or group of masks) of a label on each item, and told.
std::unique_ptr<DatasetReader> openDatumaro(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
