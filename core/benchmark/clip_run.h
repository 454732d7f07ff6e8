// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "core/benchmark/clip_truth.h"
#include "core/tracking/propagation.h"

namespace maskline {

struct Prediction {
  Mask mask;
  float confidence = 1;
  Presence presence = Presence::Visible;
};
using Predictions = std::map<FrameIndex, std::map<ObjectId, Prediction>>;

/// The result of propagating through a clip, with its cost.
struct ClipRun {
  Predictions predictions;  ///< including anchors, with confidence 1
  std::int64_t steps = 0;
  double stepSeconds = 0;       ///< inside the tracker
  double wallSeconds = 0;       ///< including reading images
  double processorSeconds = 0;  ///< CPU time of all threads
  bool cancelled = false;
};

/// Propagates the anchors through all frames with a new tracker. `name` is that of the clip, for
/// errors. Blocks. Throws Error.
ClipRun propagateFrames(FrameSource& frames, const std::string& name, const Anchors& anchors,
                        Direction direction, const std::string& engine,
                        const WorkContext& work = {});
/// The same for the images of a clip.
ClipRun propagateClip(const BenchmarkClip& clip, const Anchors& anchors, Direction direction,
                      const std::string& engine, const WorkContext& work = {});

}  // namespace maskline
