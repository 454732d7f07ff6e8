// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/frame_source.h"

namespace maskline {

/// A frame source of images, for openFrameSource(). Null when cancelled. `path` is a folder or an
/// image. Throws Error naming the file if there are no images, if one is incomplete or if their
/// sizes differ. Images that are not in `savedIndex` are read once to check this.
std::unique_ptr<FrameSource> openImageSource(const std::filesystem::path& path,
                                             const WorkContext& work,
                                             const std::vector<std::uint8_t>& savedIndex,
                                             const SourceOptions& options);

}  // namespace maskline
