// SPDX-License-Identifier: Apache-2.0
#include "core/engine/uncertainty.h"

#include <opencv2/imgproc.hpp>

#include "core/mask/size_within.h"

namespace maskline {
namespace {

constexpr int longest = 64;  // cells per side

}  // namespace

cv::Mat uncertaintyOf(const cv::Mat& probability) {
  if (probability.empty()) return {};
  // Doubt is measured before shrinking, else a sharp outline would look doubtful.
  cv::Mat doubt;
  cv::multiply(probability, 1.0 - probability, doubt, 4 * 255.0);
  cv::resize(doubt, doubt, sizeWithin(doubt.size(), longest), 0, 0, cv::INTER_AREA);
  cv::Mat out;
  doubt.convertTo(out, CV_8U);
  return out;
}

}  // namespace maskline
