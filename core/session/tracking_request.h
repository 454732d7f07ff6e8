// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// The const snapshot that a propagation works on. Of the anchors outside the range only the
/// nearest few are taken along, so that the request is bounded by the range.
PropagationRequest makeTrackingRequest(const Project& project, FrameRange range,
                                       Direction direction, std::vector<ObjectId> objects,
                                       std::string model);

/// What is left to do from `at` on: a forward walk goes from there to the end of `whole` if every
/// object has a mask there, and otherwise from the last anchor before it of one that has none; a
/// backward walk likewise. `whole` where that leaves nothing to walk, and for both directions.
FrameRange rangeFrom(const Project& project, FrameRange whole, FrameIndex at, Direction direction,
                     const std::vector<ObjectId>& objects);

}  // namespace maskline
