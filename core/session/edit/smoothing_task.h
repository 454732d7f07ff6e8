// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/interpolation/track_smoothing.h"
#include "core/project/project.h"

namespace maskline {

/// Parameters of the smoothing.
struct SmoothRequest {
  std::vector<ObjectId> objects;
  FrameRange range;
  int window = usualWindow;  ///< frames, see TrackSmoothing
  friend bool operator==(const SmoothRequest&, const SmoothRequest&) = default;
};

/// Neighbouring frames of one shot on which an object is visible, with copies of its masks.
struct SmoothingTask {
  ObjectId object;
  FrameIndex first;
  std::vector<SmoothingFrame> frames;
  FrameRange wanted;  ///< the frames that may change; the others are context
};

/// A frame that was smoothed.
struct SmoothedMask {
  ObjectId object;
  FrameIndex frame;
  Mask before, after;  ///< equal if the mask does not change
};
/// T of the pairs of neighbouring frames; see temporal.h.
struct StabilityChange {
  double before = 0, after = 0;  ///< sums
  std::int64_t pairs = 0;
};

/// The stretches that a request concerns. A stretch ends at a cut and where the object is not
/// visible or its mask is empty or rejected. Stretches without a mask that may change are left out.
std::vector<SmoothingTask> smoothingTasks(const Project& project, const SmoothRequest& request);

/// Smooths the wanted frames of all tasks in order, but `first` first. `deliver` gets each frame as
/// it is done, with the change of T since the last call. False if it was cancelled. Any thread.
using DeliverSmoothed = std::function<void(SmoothedMask, StabilityChange)>;
bool smooth(const std::vector<SmoothingTask>& tasks, int window, FrameIndex first,
            const DeliverSmoothed& deliver, const WorkContext& work);

}  // namespace maskline
