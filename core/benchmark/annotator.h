// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/benchmark/click_robot.h"
#include "core/engine/segmenter.h"

namespace maskline {

// A simulated annotator who clicks until the mask is good enough.

/// One object on one image. Holds references to data of the caller.
struct AnnotationTask {
  ImageKey key;
  cv::Mat image;
  const Mask& truth;
  const Mask& ignored;             ///< pixels that are not evaluated; same size as the truth
  const Mask* existing = nullptr;  ///< the mask to correct; null or empty: start without a mask
};

/// The results of a series of clicks.
struct ClickCurve {
  std::vector<double> iou;      ///< before the first click, after the first, after the second, …
  std::vector<double> clickMs;  ///< wall time of each click
  Mask best;                    ///< the mask of the highest IoU

  int clicks() const { return static_cast<int>(clickMs.size()); }
  /// The number of clicks needed to reach `goal`; `most` if it is not reached.
  int clicksTo(double goal, int most) const;
  bool reaches(double goal) const;
};

/// Clicks until the IoU is at least `goal` or `most` clicks have been made. Throws what the
/// segmenter throws.
ClickCurve annotate(Segmenter& segmenter, ClickRobot robot, const AnnotationTask& task, double goal,
                    int most);

}  // namespace maskline
