// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/mask/mask.h"

namespace maskline::builtin {

/// CV_32F log-odds -> probability.
cv::Mat sigmoidOf(const cv::Mat& logits);

/// The mask at full image size, from log-odds (CV_32F) of a smaller size that are upsampled
/// smoothly.
Mask fullMaskOf(const cv::Mat& logits, cv::Size size);

}  // namespace maskline::builtin
