// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/formats/masks/name_pattern.h"
#include "core/dataset/reader.h"

namespace maskline {

/// Mask pictures of any tool: palette, grey of 8 or 16 bits, colours, pictures with alpha. The
/// pattern of ReadOptions says how they are named; without one, it is that of the folders, which
/// stand for `folders`.
std::unique_ptr<DatasetReader> openMasks(const std::filesystem::path& path,
                                         const ReadOptions& options, NamePattern::Folders folders,
                                         const WorkContext& work);

}  // namespace maskline
