// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/output.h"

#include <ATen/ATen.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/engine/uncertainty.h"

namespace maskline::sam2 {
namespace {

constexpr int doubtSide = 256;

cv::Mat view(const at::Tensor& plane) {
  return cv::Mat(static_cast<int>(plane.size(0)), static_cast<int>(plane.size(1)), CV_32F,
                 plane.data_ptr<float>());
}

}  // namespace

Mask maskOf(const at::Tensor& logits) {
  const at::Tensor plane = logits.cpu().contiguous();
  return Mask::fromMat(view(plane) > 0);
}

float confidenceOf(double iou, double seen) {
  const double visible = 1 / (1 + std::exp(-seen));
  return static_cast<float>(seen > 0 ? iou * visible : 1 - visible);
}

cv::Mat doubtOf(const at::Tensor& lowLogits, cv::Size size) {
  const at::Tensor probability = at::sigmoid(lowLogits).cpu().contiguous();
  const double scale = static_cast<double>(doubtSide) / std::max(size.width, size.height);
  cv::Mat shaped;
  cv::resize(view(probability), shaped,
             {std::max(1, cvRound(size.width * scale)), std::max(1, cvRound(size.height * scale))});
  return uncertaintyOf(shaped);
}

at::Tensor tensorOf(const Mask& mask, at::Device device) {
  const cv::Mat bitmap = mask.toMat(1);
  return at::from_blob(bitmap.data, {bitmap.rows, bitmap.cols}, at::kByte)
      .to(at::kFloat)
      .to(device);
}

}  // namespace maskline::sam2
