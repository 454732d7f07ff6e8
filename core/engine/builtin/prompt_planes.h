// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace maskline::builtin {

struct ClickPoint {
  cv::Point2f at;  ///< pixels of the network input
  bool positive = true;
};

/// The prompts in the coordinates of the network input.
struct ViewPrompts {
  std::vector<ClickPoint> clicks;
  std::optional<cv::Rect2f> box;
  double extent = 0;  ///< −1 … 1: a part, unspecified, a group or a region
};

/// A mask to start from, as decoder input; CV_32F of the grid, 0 … 1.
struct PriorMask {
  cv::Mat probability;  ///< empty = none
  cv::Mat reliability;  ///< reliability of its position; empty = 1 everywhere
};

/// The prompt tensor of one object, 1 × promptPlanes × grid. `others` is the mask of the other
/// objects, CV_32F of the grid; empty = none.
at::Tensor promptTensor(const ViewPrompts& prompts, const PriorMask& prior, const cv::Mat& others,
                        cv::Size grid);

/// Returns the planes PositiveNear … Box of network.h, each CV_32F of `grid` (a quarter of the
/// network input): a narrow and a wide bump around each click; 1 inside and −1 outside the box.
std::vector<cv::Mat> promptPlanesOf(const ViewPrompts& prompts, cv::Size grid);

}  // namespace maskline::builtin
