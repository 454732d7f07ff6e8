// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// Converts log-odds to a probability map whose outline lies on image edges: a graph cut decides on
/// which side of ½ each pixel is, the log-odds decide how far. At most about `largestArea` pixels,
/// those with the highest log-odds, become object. `logit` is CV_32F, `lab` CV_32FC3 of the same
/// size; returns CV_32F.
cv::Mat settledProbability(const cv::Mat& logit, const cv::Mat& lab, double largestArea);

/// Resolves overlaps: a pixel claimed by several maps (CV_32F, one size) is kept only in the map
/// with the highest value.
void shareOut(const std::vector<cv::Mat*>& probabilities);

}  // namespace maskline
