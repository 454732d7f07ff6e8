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

/// Everything that a propagation needs, so that it never accesses the project. Const.
struct PropagationRequest {
  FrameRange range;  ///< the frames to fill; anchors outside it are used too
  Direction direction = Direction::Forward;
  std::vector<ObjectId> objects;
  /// The anchors, by object and frame: masks made or accepted by a person, and the visible ones of
  /// the frame that the run starts from.
  std::map<ObjectId, std::map<FrameIndex, Mask>> anchors;
  /// The anchors on which the object is occluded or outside the frame. The tracker does not learn
  /// from them.
  std::map<ObjectId, std::map<FrameIndex, Presence>> hidden;
  /// Masks of an earlier propagation just outside the range. A seed that is nearer to the range
  /// than every anchor is used as starting point instead. Seeds are not added to the memory of the
  /// tracker.
  std::map<ObjectId, std::map<FrameIndex, Mask>> seeds;
  /// First frames of shots. Masks are not propagated across them. A shot is tracked only if it has
  /// an anchor or a seed.
  std::vector<FrameIndex> barriers;
  /// First frames of shots that are not barriers: the tracker keeps its memory across them.
  std::vector<FrameIndex> crossed;
  /// The confidence is multiplied by this, 0 … 1, where the estimate of the tracker is unreliable:
  /// if a crossed cut lies between a mask and the nearest anchor, while an object is hidden, and
  /// after it has reappeared (see PresenceWatch).
  float doubt = 1;
  std::string model;  ///< recorded with every mask
};

/// The doubt with which every such mask awaits review. The order of their confidences is kept.
constexpr float doubtBelow(float reviewThreshold) { return 0.99F * reviewThreshold; }

/// Whether an anchor says that the object is occluded or outside the frame.
inline bool isHiddenAnchor(const PropagationRequest& request, ObjectId object, FrameIndex frame) {
  const auto frames = request.hidden.find(object);
  return frames != request.hidden.end() && frames->second.contains(frame);
}

struct PropagatedFrame {
  ObjectId object;
  FrameRecord record;
};

/// The outcome of a whole run.
struct PropagationReport {
  std::int64_t framesDone = 0;  ///< frames visited, both directions together
  std::int64_t framesTotal = 0;
  bool cancelled = false;
  std::optional<Failure> failure;
};

/// The number of frames that the passes of a request visit; 0 means nothing to do.
std::int64_t countVisits(const PropagationRequest& request);

/// Runs the propagation on the calling thread (the engine worker). Frames are read ahead from
/// `frames` on another thread. Every finished frame is sent to `out` at once. With Direction::Both,
/// the forward pass runs first and its masks are sent as they come. The backward pass then sends,
/// for frames that both passes reached, the blend of both masks, which replaces the first. Memory
/// use does not depend on the length. Anchor frames are never sent. The stop token is checked
/// before every frame. Does not close `out`. Does not throw.
PropagationReport propagate(const PropagationRequest& request, Tracker& tracker,
                            FrameSource& frames, Channel<PropagatedFrame>& out,
                            const WorkContext& work);

}  // namespace maskline
