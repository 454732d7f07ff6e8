// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/formats/masks/name_pattern.h"
#include "core/dataset/reader.h"

namespace maskline {

/// Mask images from any tool: palette, grey with 8 or 16 bits, colours, images with alpha.
/// ReadOptions::pattern states how they are named; without it, the pattern is derived from the
/// folders, whose meaning is `folders`.
std::unique_ptr<DatasetReader> openMasks(const std::filesystem::path& path,
                                         const ReadOptions& options, NamePattern::Folders folders,
                                         const WorkContext& work);

}  // namespace maskline
