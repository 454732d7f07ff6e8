// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a Datumaro dataset: a folder with `annotations/<subset>.json` and `images/<subset>`, or
/// one of these files. Videos are the folders in the item ids, or the files of video frames;
/// otherwise each subset is one video. Masks and polygons are imported. Annotations with the same
/// `track_id` or object id are one track; without them, the n-th mask (or group of masks) of a
/// label on each item is assigned to one object, which is reported.
std::unique_ptr<DatasetReader> openDatumaro(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
