// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <optional>

#include "core/shots/frame_features.h"

namespace maskline {

/// A run of frames in which one shot is blended into the next. `first` still shows the old shot
/// alone, `last` the new one alone.
struct Dissolve {
  FrameIndex first, last;
  double doubt = 0;  ///< lower is more certain
};

/// The dissolve that ends at frames[last], if one is likely. frames[from] is the first frame that
/// may belong to it. The frames are consecutive.
///
/// Three criteria distinguish a dissolve from motion. Each frame is a linear combination of the
/// first and the last one, with a weight that grows evenly. Contrast and detail of a blend of two
/// different images are lower than those of either image (half in the middle), unlike with motion.
/// The first and the last frame differ at every shift.
std::optional<Dissolve> dissolveEndingAt(const std::deque<FrameFeatures>& frames, std::size_t from,
                                         std::size_t last);

/// The maximum number of frames of a dissolve.
inline constexpr std::size_t longestDissolve = 40;

}  // namespace maskline
