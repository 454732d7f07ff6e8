// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/base/ids.h"

namespace maskline {

/// What a shot detector keeps of a frame: small pictures and a few numbers.
struct FrameLook {
  FrameIndex frame;
  cv::Mat luminance;    ///< CV_32F, 0 … 1, 32 × 18
  cv::Mat colours;      ///< CV_32F, 0 … 1, 16 × 9 cells of three channels, as one channel
  cv::Mat histogram;    ///< CV_32F, one row that sums to 1
  double contrast = 0;  ///< variance of the luminance
  double detail = 0;    ///< energy of its gradient
  float change = 0;     ///< from the frame before, 0 … 1
  bool blank = false;   ///< one colour all over
};

/// `bgr` is CV_8UC3 of any size.
FrameLook lookAt(FrameIndex frame, const cv::Mat& bgr);

/// Difference in content and in colours, 0 … 1. A shift of the picture by a tenth of its width is
/// no difference: a pan is no cut.
float difference(const FrameLook& a, const FrameLook& b);

/// Mean absolute difference of the luminance, 0 … 1, at the shift that fits best.
float pictureDifference(const FrameLook& a, const FrameLook& b);

/// Correlation of the luminance, −1 … 1. The same picture in other light has 1.
double correlation(const FrameLook& a, const FrameLook& b);

}  // namespace maskline
