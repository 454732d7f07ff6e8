// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a FiftyOneDataset of images, of any version, or of videos, whose frames are in
/// `frames.json` and counted from 1: the folder or its `samples.json`. The label field is
/// `ground_truth`, otherwise the first field with detections; other fields are reported. The track
/// of a detection is its `index`; without it, the n-th detection of a label on each image is
/// assigned to one object. Samples with the same `video_id` (or `sample_id`, for frames of videos)
/// are one video, in the order of `frame_number`; otherwise images in the same folder are one
/// video.
std::unique_ptr<DatasetReader> openFiftyone(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
