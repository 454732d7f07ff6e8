// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/base/channel.h"
#include "core/base/failure.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/engine/tracker.h"
#include "core/media/frame_source.h"

namespace maskline {

enum class Direction { Forward, Backward, Both };

/// A const snapshot: everything a propagation needs, so that it never touches the project.
struct PropagationRequest {
  FrameRange range;  ///< where masks are wanted; anchors outside it help too
  Direction direction = Direction::Forward;
  std::vector<ObjectId> objects;
  /// The masks to carry, by object and frame: the frames a person made or accepted.
  std::map<ObjectId, std::map<FrameIndex, Mask>> anchors;
  /// Masks of an earlier run just outside the range, good enough to go on from but not to be
  /// remembered as true. One that lies nearer to the range than every anchor saves the walk from
  /// there.
  std::map<ObjectId, std::map<FrameIndex, Mask>> seeds;
  /// First frames of new shots: no mask is carried over them and a walk ends there, unless an
  /// anchor lies in the next shot.
  std::vector<FrameIndex> barriers;
  std::string model;  ///< recorded with every mask
};

struct PropagatedFrame {
  ObjectId object;
  FrameRecord record;
};

/// The outcome of a whole run.
struct PropagationReport {
  std::int64_t framesDone = 0;  ///< walked over, both directions together
  std::int64_t framesTotal = 0;
  bool cancelled = false;
  std::optional<Failure> failure;
};

/// How many frames a request walks over (for progress); 0 means nothing to do.
std::int64_t countVisits(const PropagationRequest& request);

/// Runs the propagation on the calling thread (the engine worker), reading frames from a source of
/// its own with read-ahead, and sends every finished frame into `out` at once. With
/// Direction::Both, the forward walk runs first and its masks are sent as they come; the backward
/// walk then hears them: a frame between two anchors gets the blend of both, weighted by
/// confidence and by the distance to each anchor. Memory is bounded whatever the length. Anchor
/// frames are never sent. Checks stop before every frame. Does not close `out`; does not throw.
PropagationReport propagate(const PropagationRequest& request, Tracker& tracker,
                            FrameSource& frames, Channel<PropagatedFrame>& out,
                            const WorkContext& work);

}  // namespace maskline
