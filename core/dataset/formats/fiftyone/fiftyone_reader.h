// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a FiftyOneDataset of pictures, of any version, or of films, whose frames are in
/// `frames.json` and counted from 1: the folder or its `samples.json`. The label
/// field is `ground_truth`, else the first that holds detections; others are told. The track of a
/// detection is its `index`; without it the n-th detection of a label on each picture is taken for
/// one object. Samples with the same `video_id` (or `sample_id`, as frames of videos have) are a
/// video, in the order of `frame_number`; else those whose pictures lie in the same folder.
std::unique_ptr<DatasetReader> openFiftyone(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
