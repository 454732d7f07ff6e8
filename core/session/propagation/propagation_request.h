// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"
#include "core/session/propagation/next_shot.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// Copies from the project what a propagation needs. Of the anchors outside the range only the
/// nearest few are included, so the size of the request is bounded by the range. With
/// `acrossCuts` cuts are not barriers, and the masks after a crossed cut get a confidence below the
/// review threshold.
/// The masks that are kept at `source` are anchors too, except those on which the object is hidden
/// or which are empty.
PropagationRequest makePropagationRequest(const Project& project, const PropagationScope& scope,
                                          std::string model, bool acrossCuts = false,
                                          std::optional<FrameIndex> source = {});

/// The objects whose masks on `source` a run must not store, although they are no anchors of the
/// project: those that are not rejected. Where the run also tracks up to that frame, a mask that is
/// older than a correction that it comes from is not kept.
std::vector<ObjectId> keptAtSource(const Project& project, const PropagationScope& scope,
                                   bool acrossCuts, std::optional<FrameIndex> source);

/// The range that is still to be propagated from `at` on. Forward: from `at` to the end of `whole`
/// if every object has a mask at `at`, else from the nearest anchor before it of the objects that
/// have none. Backward likewise. Returns `whole` if that range would be a single frame, and for
/// Direction::Both.
FrameRange rangeFrom(const Project& project, FrameRange whole, FrameIndex at, Direction direction,
                     const std::vector<ObjectId>& objects);

}  // namespace maskline
