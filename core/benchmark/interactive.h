// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/benchmark/click_robot.h"
#include "core/benchmark/clip_run.h"
#include "core/engine/segmenter.h"

namespace maskline {

/// Who says which frame is corrected next.
enum class Chooser { Review, Even, Random, Worst };
constexpr Chooser allChoosers[] = {Chooser::Review, Chooser::Even, Chooser::Random, Chooser::Worst};
const char* toString(Chooser chooser);  ///< "review", "even", "random", "worst"

struct InteractiveSettings {
  int rounds = 5;
  int clicks = 10;     ///< at most, per object and round; keyframes left half right do harm
  int randomRuns = 3;  ///< Chooser::Random is the mean of so many
  unsigned seed = 1;   ///< of the random choice
  RobotSettings robot;
  bool singleObject = false;
};

/// J&F (mean over objects) and the clicks made so far, after rounds 0, 1, 2, …
struct RoundCurve {
  std::vector<double> jf;
  std::vector<double> clicks;
};

struct InteractiveScore {
  std::string name;
  std::map<Chooser, RoundCurve> curves;
  bool cancelled = false;
};

/// A simulated annotator: in round 0 the first mask of every object is tracked. In each further
/// round one frame that counts is chosen; all objects that were given before it are corrected
/// there, each by at most `clicks` clicks, until its IoU is 0.90 (the best mask is kept, as a
/// person would undo a click that harms; an object that is not visible is marked so, which counts
/// as one click). The masks become keyframes, and everything is propagated anew in both directions
/// from all keyframes. A clip without frames left to choose keeps its last figures.
InteractiveScore runInteractive(const BenchmarkClip& clip, Segmenter& segmenter,
                                const std::string& engine, const InteractiveSettings& settings,
                                const WorkContext& work = {});

/// The mean over clips, round by round.
InteractiveScore meanOf(std::span<const InteractiveScore> scores);

}  // namespace maskline
