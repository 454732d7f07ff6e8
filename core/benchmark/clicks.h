// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/benchmark/annotator.h"
#include "core/benchmark/clip_run.h"

namespace maskline {

struct ClickSettings {
  int every = 0;        ///< take every so manieth annotated picture; 0: 10 of a clip, 1 of stills
  int largest = 0;      ///< only so many objects of a picture, the largest; 0 = all
  int mostClicks = 20;  ///< counted for a mask that never gets there
  bool singleObject = false;
  RobotSettings robot;
};

/// How one object on one picture fared.
struct ClickSample {
  FrameIndex frame;
  ObjectId object;
  bool firstOnPicture = false;  ///< its first click includes encoding the picture
  ClickCurve curve;
  /// The same from nothing, where a propagated mask had to be corrected.
  std::optional<ClickCurve> fresh;
};

/// Clicks on the objects of a clip or a set of stills from nothing. Stops early when cancelled.
std::vector<ClickSample> clickObjects(const BenchmarkClip& clip, Segmenter& segmenter,
                                      const ClickSettings& settings, const WorkContext& work = {});

/// Corrects the masks that the engine's tracker makes from the first mask of every object, on the
/// frames that count.
std::vector<ClickSample> correctPropagated(const BenchmarkClip& clip, Segmenter& segmenter,
                                           const std::string& engine, const ClickSettings& settings,
                                           const WorkContext& work = {});

/// Means over samples.
struct ClickScore {
  std::string name;
  int masks = 0;
  double noc85 = 0, noc90 = 0;        ///< clicks to an IoU of 0.85, 0.90; at most `mostClicks`
  double failed85 = 0, failed90 = 0;  ///< share of masks that do not get there
  double startIou = 0;                ///< before the first click
  double firstIou = 0;                ///< after the first click, or at the start if none is needed
  double coldMs = 0, clickMs = 0;     ///< medians: first click on a picture, the others
  int corrected = 0;                  ///< propagated masks below 0.90 …
  double correctedNoc90 = 0;          ///< … the clicks they took
  double freshNoc90 = 0;              ///< … and what the same objects take from nothing
};
ClickScore scoreClicks(const std::string& name, std::span<const ClickSample> samples,
                       int mostClicks);

}  // namespace maskline
