// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/benchmark/click_robot.h"
#include "core/engine/segmenter.h"

namespace maskline {

// A simulated person who clicks until the mask is right.

/// One object on one picture. Points to the caller's.
struct AnnotationTask {
  ImageKey key;
  cv::Mat image;
  const Mask& truth;
  const Mask& ignored;             ///< pixels that do not count; of the size of the truth
  const Mask* existing = nullptr;  ///< the mask to correct; null or empty: start from nothing
};

/// What came of the clicks.
struct ClickCurve {
  std::vector<double> iou;      ///< before the first click, after it, after the second, …
  std::vector<double> clickMs;  ///< wall time of each click
  Mask best;                    ///< the mask of the highest IoU

  int clicks() const { return static_cast<int>(clickMs.size()); }
  /// The number of clicks that first reach `goal`; `most` if none does.
  int clicksTo(double goal, int most) const;
  bool reaches(double goal) const;
};

/// The robot clicks until the IoU is at least `goal` or `most` clicks are made. Throws what the
/// segmenter throws.
ClickCurve annotate(Segmenter& segmenter, ClickRobot robot, const AnnotationTask& task, double goal,
                    int most);

}  // namespace maskline
