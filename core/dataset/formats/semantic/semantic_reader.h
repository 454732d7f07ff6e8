// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Semantic label pictures of the layouts of findSemantic(). Each category of a video is a track;
/// the values to be ignored are one that is marked so. Values that the class list does not name are
/// categories all the same, and told. Throws Error(NotFound) if none of the layouts is there.
std::unique_ptr<DatasetReader> openSemantic(const std::filesystem::path& path,
                                            const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
