// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

// Quality estimates of a mask (CV_8UC1) from the log-odds (CV_32F) that it was computed from.

/// E|M ∩ T| / E|M ∪ T| for a ground truth T whose pixels are drawn with the probabilities given by
/// the log-odds.
double expectedIou(const cv::Mat& logit, const cv::Mat& mask);
/// 1 for a disc, near 0 for thin, ragged or fragmented shapes.
double compactness(const cv::Mat& mask);

}  // namespace maskline
