// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/session/clip_access.h"

namespace maskline {

/// Throws Error with the first frame that differs from the clip of the project. With
/// `acceptChanged`, different frames are accepted if their size and number are equal. `index`: the
/// clip index stored in the project.
void requireSameClip(const ClipReference& known, const std::vector<std::uint8_t>& index,
                     const OpenedClip& clip, bool acceptChanged);

}  // namespace maskline
