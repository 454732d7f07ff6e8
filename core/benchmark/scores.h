// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/benchmark/clip_run.h"

namespace maskline {

/// The scores of one object on one frame.
struct FrameScore {
  FrameIndex frame;
  ObjectId object;
  double j = 0;
  double f = 0;
  float confidence = 0;
};

/// Assigns pixels claimed by several objects to the one with the lowest id.
void makeDisjoint(Predictions& predictions);

enum class Measures { J, JAndF };
/// Scores predictions on the scored frames (ClipTruth::scoredFrames), ordered by object, then
/// frame. A missing prediction counts as an empty mask of confidence 0. With Measures::J, f is 0.
std::vector<FrameScore> scoreFrames(const ClipTruth& truth, const Predictions& predictions,
                                    Measures measures = Measures::JAndF);

/// The statistics of DAVIS over the frames of one object, or their mean over objects.
struct ScoreStatistics {
  double mean = 0;
  double recall = 0;  ///< share of frames above 0.5
  double decay = 0;   ///< mean of the first quarter minus mean of the last quarter
};
ScoreStatistics statistics(std::span<const double> values);

}  // namespace maskline
