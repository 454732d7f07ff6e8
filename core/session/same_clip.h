// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/session/clip_access.h"

namespace maskline {

/// Throws Error, which names the first frame that differs from the clip the project was made with.
/// Other frames of the same size and number are taken if `acceptChanged`. `index`: what the project
/// has saved of its clip.
void requireSameClip(const ClipReference& known, const std::vector<std::uint8_t>& index,
                     const OpenedClip& clip, bool acceptChanged);

}  // namespace maskline
