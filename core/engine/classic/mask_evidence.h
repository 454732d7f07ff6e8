// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

// What a mask (CV_8UC1) and the log-odds (CV_32F) that it came from say about its quality.

/// E|M ∩ T| / E|M ∪ T| for a truth T whose pixels are drawn with the probability that the log-odds
/// stand for.
double expectedIou(const cv::Mat& logit, const cv::Mat& mask);
/// 1 for a disc, little for a thin or ragged shape or one of many parts.
double compactness(const cv::Mat& mask);

}  // namespace maskline
