// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/auto_annotation/auto_results.h"
#include "core/auto_annotation/model_run.h"
#include "core/base/progress.h"
#include "core/media/frame_source.h"

namespace maskline {

/// What a model found on a frame. Masks of things have their track.
struct FoundFrame {
  FrameIndex frame;
  std::vector<LinkedMask> masks;
  int tracks = 0;  ///< begun so far
};

/// Runs a model on frames of a clip, in order, and links the masks of things over time. Tracks end
/// at `cuts` (the first frames of shots). `deliver` is called after each frame, then the progress.
/// A track waits for a mask on as many of these frames as MaskLinker does. False if it was
/// cancelled; what has been delivered stands. Any thread. Throws Error.
bool runOnClip(LoadedModel& model, FrameSource& clip, const std::vector<FrameIndex>& frames,
               const std::vector<FrameIndex>& cuts, float sure,
               const std::function<void(FoundFrame)>& deliver, const WorkContext& work);

}  // namespace maskline
