// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/benchmark/clip_run.h"
#include "core/benchmark/lookalike_scene.h"
#include "core/benchmark/scene_material.h"

namespace maskline {

/// The parts of case `number` (0 …): of each four cases two have one look-alike and two have two;
/// one of each crosses the object, one turns back. Throws Error as anyObject().
LookalikeParts lookalikeParts(const BenchmarkClip& clip, const SceneSettings& settings, int number);

/// What is known of one frame of a composed clip, and what the tracker said.
struct LookalikeFrame {
  Mask truth;
  double visible = 1;  ///< share of the object that is not covered
  Mask copies;
  Prediction found;
};

/// How one case went.
struct LookalikeScore {
  std::string name;
  int copies = 1;
  bool turnsBack = false;
  double meanJ = 0;     ///< over the frames on which at least half of the object is visible
  double finalJ = 0;    ///< on the last frame
  int swapped = 0;      ///< frames whose mask lies on a copy: J < 0.3, most of the mask on a copy
  bool silent = false;  ///< more than 2 of these do not await review
};

/// Scores the frames of one clip. The first frame is given and is not scored.
LookalikeScore scoreLookalikes(std::span<const LookalikeFrame> frames, float reviewThreshold);

/// Composes the case and tracks it from its first frame. Blocks. Throws Error. Empty if cancelled.
std::optional<LookalikeScore> runLookalikes(const BenchmarkClip& clip, int number,
                                            const SceneSettings& settings,
                                            const std::string& engine,
                                            const WorkContext& work = {});

/// Sums over cases. `lost`: J < 0.5 on the last frame; `swapped`: more than 2 frames.
struct LookalikeCount {
  int cases = 0, lost = 0, swapped = 0, silent = 0;
  double meanJ = 0;
};
LookalikeCount countLookalikes(std::span<const LookalikeScore> scores);

}  // namespace maskline
