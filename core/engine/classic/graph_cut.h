// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// The smoothness term: the cost of different labels for two 8-neighbours is strength ×
/// exp(−‖colour difference‖² / (2 × mean squared difference)) / distance.
struct CutOptions {
  float strength = 2.0f;
  float base = 0.1f;  ///< part of the cost that does not depend on contrast: keeps outlines short
};

/// The labelling of minimum energy (Boykov & Jolly, ICCV 2001; max-flow by Boykov & Kolmogorov).
/// `logit` is CV_32F, log p(object) / p(rest) of each pixel; `lab` CV_32FC3 of the same size.
/// Returns CV_8UC1, 255 = object.
cv::Mat graphCut(const cv::Mat& logit, const cv::Mat& lab, const CutOptions& options = {});

}  // namespace maskline
