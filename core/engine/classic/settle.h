// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// Turns log-odds into a probability map whose outline lies on image edges: a graph cut decides
/// the side of ½ each pixel is on, the log-odds how far. At most about `largestArea` pixels, the
/// most convincing, may be the object. `logit` is CV_32F, `lab` CV_32FC3 of the same size; returns
/// CV_32F.
cv::Mat settledProbability(const cv::Mat& logit, const cv::Mat& lab, double largestArea);

/// Gives every pixel that several maps (CV_32F, one size) claim to the surest of them.
void shareOut(const std::vector<cv::Mat*>& probabilities);

}  // namespace maskline
