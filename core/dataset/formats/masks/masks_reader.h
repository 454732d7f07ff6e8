// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Mask pictures of any tool: palette, grey of 8 or 16 bits, colours, pictures with alpha. The
/// pattern of ReadOptions says how they are named; without one it is found by looking.
std::unique_ptr<DatasetReader> openMasks(const std::filesystem::path& path,
                                         const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
