// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace maskline::builtin {

struct ClickPoint {
  cv::Point2f at;  ///< pixels of the network's picture
  bool positive = true;
};

/// What a person said, in the coordinates of the network's picture.
struct Said {
  std::vector<ClickPoint> clicks;
  std::optional<cv::Rect2f> box;
};

/// Writes the planes PositiveNear … Box of network.h, each CV_32F of `grid` (a quarter of the
/// picture): around each click a narrow and a wide bump, for the box 1 inside and −1 outside.
std::vector<cv::Mat> promptPlanesOf(const Said& said, cv::Size grid);

}  // namespace maskline::builtin
