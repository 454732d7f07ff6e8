// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Semantic label images in the layouts of findSemantic(). Each category of a video is a track; all
/// ignored values are one track with the ignore flag. Values that are not in the class list also
/// become categories, which is reported. Throws Error(NotFound) if the folder has none of the
/// layouts.
std::unique_ptr<DatasetReader> openSemantic(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
