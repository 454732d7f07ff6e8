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

/// How a simulated person chooses the place of a click.
enum class RobotKind { Centre, Human };
const char* toString(RobotKind kind);  ///< "centre", "human"

struct RobotSettings {
  RobotKind kind = RobotKind::Centre;
  unsigned seed = 1;  ///< of the human robot
};

/// A simulated person who clicks on one object. An error region is a set of pixels that are missing
/// from the predicted mask, or superfluous in it; a pixel's depth is its distance to the end of its
/// region, frame borders counting as its end. Both robots click in the kind of error, missing or
/// superfluous, that is deepest somewhere.
///
/// Centre clicks on the deepest pixel (Sofiiuk et al., "Reviving iterative training with mask
/// guidance for interactive segmentation", 2022).
///
/// Human draws a pixel from all errors of that kind with a probability proportional to its depth.
/// This is the distance transform model of Antonov et al., "RClicks: Realistic Click Simulation for
/// Benchmarking Interactive Segmentation", NeurIPS 2024. Of the models that are held there against
/// 475,000 clicks of people it is by most measures the closest after a trained network, before even
/// and salient places. Most clicks fall well inside the largest region, some near an outline, some
/// in a smaller region.
class ClickRobot {
 public:
  /// The human robot's draws depend on all four and on nothing else, on every machine.
  ClickRobot(const RobotSettings& settings, std::string_view clip, FrameIndex frame,
             ObjectId object);

  /// Pixels of `ignored` and those clicked before are left out. None if there is no error.
  std::optional<Click> next(const Mask& truth, const Mask& predicted, const Mask& ignored,
                            std::span<const Click> before);

 private:
  cv::Point placeIn(const cv::Mat& depth, cv::Point deepest);

  RobotKind m_kind;
  std::mt19937 m_random;
};

}  // namespace maskline
