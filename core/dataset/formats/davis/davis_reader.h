// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Sequences in a DAVIS root, its Annotations, or one folder of PNGs. Values are objects, 255 is
/// void.
std::unique_ptr<DatasetReader> openDavis(const std::filesystem::path& path,
                                         const ReadOptions& options, const WorkContext& work);
/// The same, with all values above 0 as one object.
std::unique_ptr<DatasetReader> openDavis2016(const std::filesystem::path& path,
                                             const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
