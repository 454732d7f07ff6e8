// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <opencv2/core.hpp>

namespace maskline::sam2 {

/// An image (CV_8UC3 BGR) as the image encoder expects single images: RGB, resized to
/// side × side by antialiased bilinear interpolation of floats, normalised -> 1 × 3 × side × side
/// on the device; until then it is on the processor, so that no device changes its values.
at::Tensor singlePicture(const cv::Mat& image, int side, at::Device device = at::kCPU);

/// The same for frames of a video, which the reference implementation resizes in 8 bits.
at::Tensor videoPicture(const cv::Mat& image, int side, at::Device device = at::kCPU);

/// Bicubic (a = −½), antialiased, in 8-bit fixed point, columns before rows, rounded after each, as
/// the Pillow library does. CV_8UC1 or CV_8UC3.
cv::Mat resizedBicubic(const cv::Mat& image, cv::Size size);

}  // namespace maskline::sam2
