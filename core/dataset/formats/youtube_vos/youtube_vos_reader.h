// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Videos in Annotations of a folder, of its splits (train, valid, test) or of both, with the
/// categories of meta.json. A frame without a mask image is not annotated.
std::unique_ptr<DatasetReader> openYoutubeVos(const std::filesystem::path& path,
                                              const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
