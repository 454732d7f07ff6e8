// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <random>
#include <span>
#include <string_view>

#include "core/annotation/prompt.h"
#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

/// How the simulated annotator chooses the position of a click.
enum class RobotKind { Centre, Human };
const char* toString(RobotKind kind);  ///< "centre", "human"

struct RobotSettings {
  RobotKind kind = RobotKind::Centre;
  unsigned seed = 1;  ///< seed of the human robot
};

/// A simulated annotator who clicks on one object. An error region is a connected set of pixels
/// that are missing from the predicted mask (false negatives) or superfluous in it (false
/// positives). The depth of a pixel is its distance to the border of its region; frame borders
/// count as borders. Both robots click in the kind of error, missing or superfluous, that has the
/// pixel of the largest depth.
///
/// Centre clicks on the deepest pixel (Sofiiuk et al., "Reviving iterative training with mask
/// guidance for interactive segmentation", 2022).
///
/// Human draws a pixel from all errors of that kind with a probability proportional to its depth.
/// This is the distance transform model of Antonov et al., "RClicks: Realistic Click Simulation for
/// Benchmarking Interactive Segmentation", NeurIPS 2024. By most measures in that paper, on 475,000
/// human clicks, it is the most realistic model after a trained network, and better than uniform
/// and saliency models. Most clicks fall well inside the largest region, some near an outline, some
/// in a smaller region.
class ClickRobot {
 public:
  /// The random draws of the human robot depend on these four arguments only, on every machine.
  ClickRobot(const RobotSettings& settings, std::string_view clip, FrameIndex frame,
             ObjectId object);

  /// The next click. Pixels of `ignored` and pixels clicked before are excluded. Empty if there is
  /// no error.
  std::optional<Click> next(const Mask& truth, const Mask& predicted, const Mask& ignored,
                            std::span<const Click> before);

 private:
  cv::Point placeIn(const cv::Mat& depth, cv::Point deepest);

  RobotKind m_kind;
  std::mt19937 m_random;
};

}  // namespace maskline
