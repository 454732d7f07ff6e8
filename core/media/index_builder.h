// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/progress.h"
#include "core/media/frame_index.h"

namespace maskline {

/// Finds out which frames a video has. One pass over the packets tells it for a sound file; the
/// beginning is then decoded to see whether the decoder agrees. Where it does not, or where the
/// packets do not say (no or repeated time stamps, damage), the whole file is decoded once.
/// Nothing when cancelled; throws Error(Corrupt) if there is no frame at all.
std::optional<FrameTable> buildFrameTable(const std::filesystem::path& path,
                                          const WorkContext& work);

}  // namespace maskline
