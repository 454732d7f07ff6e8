// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/mask/mask.h"

namespace maskline::builtin {

/// CV_32F log-odds -> probability.
cv::Mat sigmoidOf(const cv::Mat& logits);

/// The mask at the size of `image` (CV_8UC3): log-odds (CV_32F, half of `working`) are enlarged and
/// brought to the edges of the picture.
Mask fullMaskOf(const cv::Mat& logits, const cv::Mat& working, const cv::Mat& image);

}  // namespace maskline::builtin
