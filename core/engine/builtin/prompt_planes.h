// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

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
  double extent = 0;  ///< −1 … 1: a part, not said, a group or a region
};

/// A mask to start from, as the decoder is shown it; CV_32F of the grid, 0 … 1.
struct PriorMask {
  cv::Mat probability;  ///< empty = none
  cv::Mat reliability;  ///< how far its place can be trusted; empty = everywhere
};

/// Everything that the decoder is told of one object, 1 × promptPlanes × grid. `others` is what the
/// other objects covered, CV_32F of the grid; empty = nothing.
at::Tensor promptTensor(const Said& said, const PriorMask& prior, const cv::Mat& others,
                        cv::Size grid);

/// Writes the planes PositiveNear … Box of network.h, each CV_32F of `grid` (a quarter of the
/// picture): around each click a narrow and a wide bump, for the box 1 inside and −1 outside.
std::vector<cv::Mat> promptPlanesOf(const Said& said, cv::Size grid);

}  // namespace maskline::builtin
