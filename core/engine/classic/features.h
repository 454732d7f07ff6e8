// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// Values per cell: Lab at three scales (9), gradient orientations (8), contrast at two scales (2).
constexpr int featureCount = 19;

/// Computes an appearance descriptor for every cell of a grid: colour at three scales, a histogram
/// of gradient orientations around it and local contrast, weighted for comparison by Euclidean
/// distance. `lab` is CV_32FC3 (see WorkingFrame), `gray` CV_8UC1 of the same size. Returns CV_32F,
/// grid.area() × featureCount.
cv::Mat describeCells(const cv::Mat& lab, const cv::Mat& gray, cv::Size grid);

}  // namespace maskline
