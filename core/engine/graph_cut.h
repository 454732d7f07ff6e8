// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// The labelling of least energy (Boykov & Jolly, ICCV 2001; max-flow by Boykov & Kolmogorov).
/// `logit` is CV_32F, log p(object) / p(rest) of each pixel; `lab` CV_32FC3 of the same size.
/// Pixels that are alike should have one label: cutting between two 8-neighbours costs strength ×
/// exp(−‖colour difference‖² / (2 × mean squared difference)) / distance. Returns CV_8UC1, 255 =
/// object.
cv::Mat graphCut(const cv::Mat& logit, const cv::Mat& lab, float strength = 0.6f);

}  // namespace maskline
