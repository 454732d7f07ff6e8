// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/mask_evidence.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline {
namespace {

double meanWhere(const cv::Mat& values, const cv::Mat& where) {
  return cv::countNonZero(where) == 0 ? 0.0 : cv::mean(values, where)[0];
}

}  // namespace

double expectedIou(const cv::Mat& logit, const cv::Mat& mask) {
  cv::Mat probability;
  cv::exp(-logit, probability);
  probability = 1 / (1 + probability);
  const double inside = meanWhere(probability, mask) * cv::countNonZero(mask);
  const double outside = meanWhere(probability, ~mask) * cv::countNonZero(~mask);
  return inside / std::max(1.0, cv::countNonZero(mask) + outside);
}

double compactness(const cv::Mat& mask) {
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(mask, outlines, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
  double length = 0;
  for (const auto& outline : outlines) length += cv::arcLength(outline, true);
  return length == 0 ? 0 : std::min(1.0, std::sqrt(4 * CV_PI * cv::countNonZero(mask)) / length);
}

}  // namespace maskline
