// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/project/project.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// What a propagation covered or could cover.
struct PropagationScope {
  FrameRange range;
  Direction direction = Direction::Forward;
  std::vector<ObjectId> objects;
};

/// The shot after a cut at which a propagation stopped, in the direction of the propagation.
struct NextShot {
  FrameIndex cut;          ///< the first frame of the later of the two shots
  PropagationScope scope;  ///< the shot, and the objects to find in it
};

/// The first cut in the direction of the propagation, inside its range or at its end, that an
/// object reaches with a visible mask while it has none on the other side. Direction::Both looks
/// forward first.
std::optional<NextShot> findNextShot(const Project& project, const PropagationScope& covered);

}  // namespace maskline
