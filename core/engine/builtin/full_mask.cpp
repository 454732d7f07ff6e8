// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/full_mask.h"

#include <opencv2/imgproc.hpp>

namespace maskline::builtin {

cv::Mat sigmoidOf(const cv::Mat& logits) {
  cv::Mat e;
  cv::exp(-logits, e);
  return 1 / (1 + e);
}

Mask fullMaskOf(const cv::Mat& logits, cv::Size size) {
  cv::Mat full;
  cv::resize(logits, full, size, 0, 0, cv::INTER_LINEAR);
  return Mask::fromMat(full > 0);
}

}  // namespace maskline::builtin
