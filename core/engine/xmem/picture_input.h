// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <opencv2/core.hpp>

namespace maskline::xmem {

/// CV_8UC3 BGR → 3 × H × W float, RGB, normalised as the network was trained.
at::Tensor networkInput(const cv::Mat& picture);
/// CV_8UC1, 0 or not → H × W float, 0 or 1.
at::Tensor maskInput(const cv::Mat& mask);
/// The same, resized to a short side of `side` pixels, on the device.
at::Tensor scaledInput(const cv::Mat& picture, int side, at::Device device = at::kCPU);
at::Tensor scaledMask(const cv::Mat& mask, int side, at::Device device = at::kCPU);
/// A CV_32FC1 copy of an H × W tensor on any device.
cv::Mat toMat(const at::Tensor& plane);

}  // namespace maskline::xmem
