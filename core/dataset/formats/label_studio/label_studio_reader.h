// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads the JSON export of Label Studio (or a folder that contains it): brush and polygon regions
/// of image tasks. If a task has several annotations, the ground truth is used, otherwise the first
/// one that is not cancelled, otherwise the first prediction; the others are reported. The track of
/// a region is `meta.track_id`, or the number in an id "track-12"; without it, the n-th region of a
/// label on each image is assigned to one object. Tasks with the same `data.sequence` are one
/// video, otherwise those whose images are in the same folder. Boxes, including those of videos,
/// have no mask and are reported.
std::unique_ptr<DatasetReader> openLabelStudio(const std::filesystem::path& path,
                                               const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
