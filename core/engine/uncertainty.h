// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// The uncertainty of a probability map (CV_32F, 0 … 1), at most 64 pixels per side: CV_8UC1, 0
/// where the probability is 0 or 1, 255 where it is ½.
cv::Mat uncertaintyOf(const cv::Mat& probability);

}  // namespace maskline
