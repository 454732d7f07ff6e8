// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads the JSON that Label Studio exports (or a folder with it): brush and polygon regions of
/// tasks about pictures. Of several annotations of a task the ground truth counts, else the first
/// that is not cancelled, else the first prediction; the others are told. The track of a region is
/// `meta.track_id`, or the number in an id "track-12"; without it the n-th region of a label on
/// each picture is taken for one object. Tasks of `data.sequence` are a video, else those whose
/// pictures lie in the same folder. Boxes, also those of videos, have no mask and are told.
std::unique_ptr<DatasetReader> openLabelStudio(const std::filesystem::path& path,
                                               const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
