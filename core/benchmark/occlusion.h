// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/benchmark/clip_run.h"
#include "core/benchmark/occlusion_parts.h"

namespace maskline {

/// One frame of a composed clip: the ground truth and the output of the tracker.
struct OcclusionFrame {
  Mask truth;
  double visible = 1;  ///< share of the object that is not covered
  Prediction found;
};

/// The result of one occlusion. Times are in frames, counted from the frame on which the object is
/// completely covered, and from the frame on which half of it is visible again.
struct OcclusionScore {
  std::string name;
  int hidden = 0;
  bool lookAlike = false;
  bool marked = false;  ///< occluded, outside or without a mask at most 2 frames after
  bool found = false;   ///< a mask of J ≥ 0.5 at most 3 frames after it came back
  bool review = false;  ///< a frame between both awaits review
  bool silent = false;  ///< more than 2 frames have a mask on something else (J < 0.3) that does
                        ///< not await review
  double finalJ = 0;    ///< J on the last frame
  double meanJ = 0;     ///< before it is covered
};

/// Scores the frames of one clip. The first frame is given and is not scored. The object must be
/// covered on some frame and visible at the end.
OcclusionScore scoreOcclusion(std::span<const OcclusionFrame> frames, float reviewThreshold);

/// Composes the case and tracks it from its first frame. Blocks. Throws Error. Empty if cancelled.
std::optional<OcclusionScore> runOcclusion(const BenchmarkClip& clip, int number,
                                           const OcclusionSettings& settings,
                                           const std::string& engine, const WorkContext& work = {});

/// The number of cases with each result.
struct OcclusionCount {
  int cases = 0, marked = 0, found = 0, review = 0, handled = 0, silent = 0, right = 0;
};
/// Counts the cases whose object is hidden for `hidden` frames; 0 = all cases. `handled`: marked,
/// or sent to review. `right`: J ≥ 0.5 on the last frame.
OcclusionCount countOcclusions(std::span<const OcclusionScore> scores, int hidden = 0);

}  // namespace maskline
