// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <optional>

#include "core/shots/frame_look.h"

namespace maskline {

/// A run of frames in which one shot is blended into the next. `first` still shows the old shot
/// alone, `last` the new one alone.
struct Dissolve {
  FrameIndex first, last;
  double doubt = 0;  ///< the smaller, the surer
};

/// The dissolve that ends at looks[last], if that is likely. looks[from] is the first frame that
/// may belong to it. Consecutive frames.
///
/// Three signs tell a dissolve from motion. The frames between lie on the straight line between
/// both ends, at shares that grow evenly. The contrast and the detail of a blend of two unlike
/// pictures are below those of either (half of them in the middle), which motion does not bring
/// about. Both ends differ however they are shifted.
std::optional<Dissolve> dissolveEndingAt(const std::deque<FrameLook>& looks, std::size_t from,
                                         std::size_t last);

/// Frames that dissolveEndingAt() looks back at most.
inline constexpr std::size_t longestDissolve = 40;

}  // namespace maskline
