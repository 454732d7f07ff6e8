// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// Upsamples a probability map to the full size of an image and aligns it with image edges by a
/// fast guided filter (He & Sun, 2015): the linear relation between image and map is estimated at
/// working size and applied at full size. `probability` is CV_32F 0 … 1 of the size of `working`
/// (CV_8UC3); `full` is CV_8UC3. Only the pixels of `roi` (working coordinates) are processed; the
/// rest is background. `radius` in working pixels. Returns CV_8UC1 of the size of `full`, 255 =
/// object.
cv::Mat refineToFull(const cv::Mat& probability, const cv::Mat& working, const cv::Mat& full,
                     cv::Rect roi, int radius = 3, float epsilon = 1e-3f);

}  // namespace maskline
