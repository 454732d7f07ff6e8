// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/progress.h"
#include "core/media/video/frame_index.h"

namespace maskline {

/// Determines the frames of a video. For an intact file one pass over the packets is enough, and
/// the start of the file is decoded to confirm the result. If the decoder disagrees, or if the
/// packets are not sufficient (missing or repeated time stamps, damage), the whole file is decoded
/// once. Empty when cancelled. Throws Error(Corrupt) if there is no frame at all.
std::optional<FrameTable> buildFrameTable(const std::filesystem::path& path,
                                          const WorkContext& work);

}  // namespace maskline
