// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/carried_prior.h"

#include <opencv2/imgproc.hpp>

namespace maskline::builtin {
namespace {

// Flow is computed at half the picture's size: as good for a mask of a quarter, at a quarter of the
// time.
cv::Mat halfGray(const cv::Mat& picture) {
  cv::Mat gray, half;
  cv::cvtColor(picture, gray, cv::COLOR_BGR2GRAY);
  cv::resize(gray, half, {picture.cols / 2, picture.rows / 2}, 0, 0, cv::INTER_AREA);
  return half;
}

}  // namespace

Motion motionBetween(FlowEstimator& flow, const cv::Mat& earlier, const cv::Mat& later) {
  const BackwardFlow fine = flow.between(halfGray(earlier), halfGray(later));
  const cv::Size grid(later.cols / 4, later.rows / 4);
  Motion motion;
  cv::resize(fine.motion, motion.source, grid, 0, 0, cv::INTER_AREA);
  cv::resize(fine.consistency, motion.reliability, grid, 0, 0, cv::INTER_AREA);
  for (int y = 0; y < grid.height; ++y) {
    auto* row = motion.source.ptr<cv::Vec2f>(y);
    for (int x = 0; x < grid.width; ++x) {
      row[x] = row[x] * 0.5f + cv::Vec2f(static_cast<float>(x), static_cast<float>(y));
    }
  }
  return motion;
}

cv::Mat carry(const cv::Mat& mask, const Motion& motion) {
  cv::Mat carried;
  cv::remap(mask, carried, motion.source, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
  return carried;
}

}  // namespace maskline::builtin
