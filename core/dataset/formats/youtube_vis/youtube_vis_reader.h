// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a file of YouTube-VIS or of a format with the same structure (the JSON file or a folder
/// that contains it): annotations with their videos, or a list of results, whose videos are known
/// only by their ids. Masks are RLE, as string or list, or polygons; null and empty masks mean that
/// the object is not visible. All occlusion levels of OVIS become "occluded", which is reported.
std::unique_ptr<DatasetReader> openYoutubeVis(const std::filesystem::path& path,
                                              const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
