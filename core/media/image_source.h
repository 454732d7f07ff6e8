// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/frame_source.h"

namespace maskline {

/// Images as frames, for openFrameSource(); null when cancelled. `path` is a folder or an image.
/// Throws Error if there are no images, if one cannot be read or if their sizes differ.
std::unique_ptr<FrameSource> openImageSource(const std::filesystem::path& path,
                                             const WorkContext& work);

}  // namespace maskline
