// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/engine/segmenter.h"

namespace maskline {

// A simulated person who clicks until the mask is right.

/// The next click: the pixel deepest inside an error region, missing or superfluous, frame borders
/// counting as its end (Sofiiuk et al., "Reviving iterative training with mask guidance for
/// interactive segmentation", 2022). Pixels of `ignored` and those clicked before are left out.
/// None if there is no error.
std::optional<Click> nextClick(const Mask& truth, const Mask& predicted, const Mask& ignored,
                               std::span<const Click> before);

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

/// Clicks until the IoU is at least `goal` or `most` clicks are made. Throws what the segmenter
/// throws.
ClickCurve annotate(Segmenter& segmenter, const AnnotationTask& task, double goal, int most);

}  // namespace maskline
