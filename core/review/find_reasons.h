// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <vector>

#include "core/review/mask_figures.h"
#include "core/review/reasons.h"

namespace maskline {

/// How many frames before and after a frame its reasons depend on.
constexpr int reasonContext = 4;

/// The reasons for review that follow from the masks, for frames in `wanted`; masks settled by a
/// person (see isSettled()) have none. `frames` in ascending order, with `reasonContext` frames
/// around `wanted` as far as the clip has them; a frame without masks may be missing. `shots`: the
/// first frames of shots, ascending; nothing is compared across them. Pure.
///
/// - AreaJump: a factor of more than 1.5 from one frame to the next.
/// - PositionJump: the centroid is farther than half the square root of the area from its previous
/// position and from the position extrapolated from the two frames before. If only one frame is
/// known, the limit is the square root.
/// - ShapeJump: a shape similarity below 0.6, of masks of at least 64 pixels.
/// - Flicker: the area differs by a factor of more than 1.25 from both neighbours, which agree; or
///   the mask is empty for at most three frames.
/// - Lost: an empty mask that is no flicker. FoundAgain: a mask after four empty ones. AfterCut: a
///   mask on the first frame of a shot, if there is a record on the frame before.
/// - Touching: a contact with another object that begins or ends, both having a mask before.
/// - PassesDiffer: the masks of the forward and the backward pass had an IoU below 0.7.
/// - Duplicate: an IoU of at least 0.8 with the mask of another object.
///
/// Where one of the two compared masks is settled, the other one gets the reason. Differences of a
/// few pixels (16 in area, 3 in position) do not count.
std::map<ObjectId, FrameReasons> findReasons(std::span<const FrameFigures> frames,
                                             std::span<const FrameIndex> shots, FrameRange wanted);

}  // namespace maskline
