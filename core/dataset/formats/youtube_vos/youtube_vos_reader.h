// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Videos below Annotations of a folder, of its splits (train, valid, test) or of both; with
/// meta.json the categories of objects. A frame without a mask picture is one nobody has annotated.
std::unique_ptr<DatasetReader> openYoutubeVos(const std::filesystem::path& path,
                                              const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
