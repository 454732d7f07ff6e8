// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/frame_source.h"

namespace maskline {

/// Images as frames, for openFrameSource(); null when cancelled. `path` is a folder or an image.
/// Throws Error, which names the file, if there are no images, if one is not whole or if their
/// sizes differ. Images that `savedIndex` does not know are read once to find that out.
std::unique_ptr<FrameSource> openImageSource(const std::filesystem::path& path,
                                             const WorkContext& work,
                                             const std::vector<std::uint8_t>& savedIndex,
                                             const SourceOptions& options);

}  // namespace maskline
