// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/base/ids.h"

namespace maskline {

/// The features of a frame that the shot detector compares: thumbnails and a few numbers.
struct FrameFeatures {
  FrameIndex frame;
  cv::Mat luminance;    ///< CV_32F, 0 … 1, 32 × 18
  cv::Mat colours;      ///< CV_32F, 0 … 1, 16 × 9 cells of three channels, as one channel
  cv::Mat histogram;    ///< CV_32F, one row that sums to 1
  double contrast = 0;  ///< variance of the luminance
  double detail = 0;    ///< energy of its gradient
  float change = 0;     ///< from the frame before, 0 … 1
  bool blank = false;   ///< a single colour
};

/// `bgr` is CV_8UC3 of any size.
FrameFeatures featuresOf(FrameIndex frame, const cv::Mat& bgr);

/// Difference in content and in colours, 0 … 1. A shift of the image by up to a tenth of its width
/// does not count, so that a pan is not a cut.
float difference(const FrameFeatures& a, const FrameFeatures& b);

/// Mean absolute difference of the luminance, 0 … 1, at the shift that fits best.
float pictureDifference(const FrameFeatures& a, const FrameFeatures& b);

/// Correlation of the luminance, −1 … 1. 1 for the same image with different brightness.
double correlation(const FrameFeatures& a, const FrameFeatures& b);

}  // namespace maskline
