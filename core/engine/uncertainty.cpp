// SPDX-License-Identifier: Apache-2.0
#include "core/engine/uncertainty.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline {

cv::Mat uncertaintyOf(const cv::Mat& probability) {
  if (probability.empty()) return {};
  // Doubt is measured before shrinking, else a sharp outline would look doubtful.
  cv::Mat doubt;
  cv::multiply(probability, 1.0 - probability, doubt, 4 * 255.0);
  const double scale = std::min(1.0, 64.0 / std::max(doubt.cols, doubt.rows));
  const cv::Size size(std::max(1, cvRound(doubt.cols * scale)),
                      std::max(1, cvRound(doubt.rows * scale)));
  cv::resize(doubt, doubt, size, 0, 0, cv::INTER_AREA);
  cv::Mat out;
  doubt.convertTo(out, CV_8U);
  return out;
}

}  // namespace maskline
