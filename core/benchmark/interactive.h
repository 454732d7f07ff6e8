// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/benchmark/click_robot.h"
#include "core/benchmark/clip_run.h"
#include "core/benchmark/round_curve.h"
#include "core/engine/segmenter.h"

namespace maskline {

/// The strategy that chooses the next frame to correct, see chooser.h.
enum class Chooser { Review, Even, Random, Worst };
constexpr Chooser allChoosers[] = {Chooser::Review, Chooser::Even, Chooser::Random, Chooser::Worst};
const char* toString(Chooser chooser);  ///< "review", "even", "random", "worst"

struct InteractiveSettings {
  int rounds = 5;
  int clicks = 10;     ///< maximum per object and round; incomplete corrections make poor keyframes
  int randomRuns = 3;  ///< number of runs that Chooser::Random is averaged over
  unsigned seed = 1;   ///< seed of the random choice
  RobotSettings robot;
  bool singleObject = false;
  bool painted = false;  ///< masks are painted exactly instead of clicked
};

/// The seconds that a simulated annotator takes; computing time is not counted.
constexpr double secondsPerClick = 1.5;
constexpr double secondsToMove = 3;  ///< to another frame
constexpr double secondsToLook = 1;  ///< at a frame
constexpr double secondsToPaint = 15;  ///< the exact mask of an object, with the brush

struct InteractiveScore {
  std::string name;
  std::map<Chooser, RoundCurve> curves;
  bool cancelled = false;
};

/// Simulates an annotator. In round 0 the first mask of every object is tracked. In each further
/// round one scored frame is chosen, and all objects given before it are corrected there, each with
/// at most `clicks` clicks until its IoU is 0.90. The best mask is kept, as a person would undo a
/// harmful click. If `painted` is set, the corrected masks are the true ones instead. A round takes
/// the seconds to move to the frame, to look at it and to click or paint. An object that is not
/// visible is marked as outside, which counts as one click.
/// The masks become keyframes, and everything is propagated again in both directions from all
/// keyframes. When a clip has no frames left to choose, its last figures are repeated.
InteractiveScore runInteractive(const BenchmarkClip& clip, Segmenter& segmenter,
                                const std::string& engine, const InteractiveSettings& settings,
                                const WorkContext& work = {});

/// The mean over clips, round by round.
InteractiveScore meanOf(std::span<const InteractiveScore> scores);

}  // namespace maskline
