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
  int every = 0;        ///< use every n-th annotated image; 0: 10 for clips, 1 for stills
  int largest = 0;      ///< number of objects per image, the largest first; 0 = all
  int mostClicks = 20;  ///< also the count for a mask that does not reach the goal
  bool singleObject = false;
  RobotSettings robot;
};

/// The result for one object on one image.
struct ClickSample {
  FrameIndex frame;
  ObjectId object;
  bool firstOnPicture = false;  ///< its first click includes encoding the image
  ClickCurve curve;
  /// The clicks without a starting mask, for objects whose propagated mask was corrected.
  std::optional<ClickCurve> fresh;
};

/// Clicks on the objects of a clip or a set of stills, without starting masks. Stops early when
/// cancelled.
std::vector<ClickSample> clickObjects(const BenchmarkClip& clip, Segmenter& segmenter,
                                      const ClickSettings& settings, const WorkContext& work = {});

/// Corrects the masks that the tracker of the engine propagates from the first mask of every
/// object, on the frames that are scored.
std::vector<ClickSample> correctPropagated(const BenchmarkClip& clip, Segmenter& segmenter,
                                           const std::string& engine, const ClickSettings& settings,
                                           const WorkContext& work = {});

/// Means over samples.
struct ClickScore {
  std::string name;
  int masks = 0;
  double noc85 = 0, noc90 = 0;        ///< clicks to an IoU of 0.85, 0.90; at most `mostClicks`
  double failed85 = 0, failed90 = 0;  ///< share of masks that do not reach it
  double startIou = 0;                ///< before the first click
  double firstIou = 0;                ///< after the first click, or at the start if none is needed
  double coldMs = 0, clickMs = 0;     ///< medians: first click on an image, other clicks
  int corrected = 0;                  ///< number of propagated masks below 0.90
  double correctedNoc90 = 0;          ///< clicks to correct them to 0.90
  double freshNoc90 = 0;              ///< clicks for the same objects without a starting mask
};
ClickScore scoreClicks(const std::string& name, std::span<const ClickSample> samples,
                       int mostClicks);

}  // namespace maskline
