// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads a file of YouTube-VIS or of what is built like it (the JSON itself or a folder with it):
/// annotations with their videos, or a list of results, whose videos are known by their numbers
/// only. Masks may be runs, as text or list, or polygons; null and empty masks stand for an object
/// that is not seen. Of the levels of occlusion of OVIS only "occluded" is kept, and told.
std::unique_ptr<DatasetReader> openYoutubeVis(const std::filesystem::path& path,
                                              const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
