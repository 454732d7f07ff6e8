// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/picture_input.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline::xmem {
namespace {

cv::Size scaledSize(cv::Size size, int side) {
  const double scale = static_cast<double>(side) / std::min(size.width, size.height);
  return {std::max(1, static_cast<int>(size.width * scale + 0.5)),
          std::max(1, static_cast<int>(size.height * scale + 0.5))};
}

}  // namespace

at::Tensor networkInput(const cv::Mat& picture) {
  const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
  const at::Tensor bytes = at::from_blob(whole.data, {whole.rows, whole.cols, 3}, at::kByte);
  const at::Tensor planes = bytes.flip(2).permute({2, 0, 1}).to(at::kFloat).div_(255);
  // The mean and spread of ImageNet's colours.
  const at::Tensor mean = at::tensor({0.485f, 0.456f, 0.406f}).view({3, 1, 1});
  const at::Tensor spread = at::tensor({0.229f, 0.224f, 0.225f}).view({3, 1, 1});
  return planes.sub(mean).div_(spread).contiguous();
}

at::Tensor maskInput(const cv::Mat& mask) {
  const cv::Mat whole = mask.isContinuous() ? mask : mask.clone();
  const at::Tensor bytes = at::from_blob(whole.data, {whole.rows, whole.cols}, at::kByte);
  return (bytes != 0).to(at::kFloat);
}

at::Tensor scaledInput(const cv::Mat& picture, int side, at::Device device) {
  const cv::Size size = scaledSize(picture.size(), side);
  const at::Tensor whole = networkInput(picture).unsqueeze(0);
  return at::upsample_bilinear2d(whole, {size.height, size.width}, false).squeeze(0).to(device);
}

at::Tensor scaledMask(const cv::Mat& mask, int side, at::Device device) {
  cv::Mat scaled;
  cv::resize(mask, scaled, scaledSize(mask.size(), side), 0, 0, cv::INTER_NEAREST);
  return maskInput(scaled).to(device);
}

cv::Mat toMat(const at::Tensor& plane) {
  const at::Tensor whole = plane.to(at::kCPU, at::kFloat).contiguous();
  const cv::Mat view(static_cast<int>(whole.size(0)), static_cast<int>(whole.size(1)), CV_32F,
                     whole.data_ptr());
  return view.clone();
}

}  // namespace maskline::xmem
