// SPDX-License-Identifier: Apache-2.0
#include "core/engine/flow.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int smallestSide = 24;  // DIS needs a few of its 8-pixel patches

cv::Mat identityMap(cv::Size size) {
  cv::Mat map(size, CV_32FC2);
  for (int y = 0; y < size.height; ++y) {
    auto* row = map.ptr<cv::Vec2f>(y);
    for (int x = 0; x < size.width; ++x) row[x] = {static_cast<float>(x), static_cast<float>(y)};
  }
  return map;
}

/// exp(−error² / tolerance²) where the tolerance grows with the motion, as Sundaram et al. (ECCV
/// 2010) check consistency.
cv::Mat agreement(const cv::Mat& backward, const cv::Mat& forwardThere) {
  cv::Mat out(backward.size(), CV_32F);
  for (int y = 0; y < out.rows; ++y) {
    const auto* b = backward.ptr<cv::Vec2f>(y);
    const auto* f = forwardThere.ptr<cv::Vec2f>(y);
    auto* to = out.ptr<float>(y);
    for (int x = 0; x < out.cols; ++x) {
      const cv::Vec2f sum = b[x] + f[x];
      const float tolerance = 1.0f + 0.02f * (b[x].dot(b[x]) + f[x].dot(f[x]));
      to[x] = std::exp(-sum.dot(sum) / tolerance);
    }
  }
  return out;
}

}  // namespace

FlowEstimator::FlowEstimator()
    : m_backward(cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_MEDIUM)),
      m_forward(cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_FAST)) {}

BackwardFlow FlowEstimator::between(const cv::Mat& earlier, const cv::Mat& later) {
  BackwardFlow flow;
  flow.source = identityMap(later.size());
  if (std::min(later.cols, later.rows) < smallestSide) {
    flow.motion = cv::Mat::zeros(later.size(), CV_32FC2);
    flow.consistency = cv::Mat::ones(later.size(), CV_32F);
    return flow;
  }
  cv::Mat forward, forwardThere;
  m_backward->calc(later, earlier, flow.motion);
  m_forward->calc(earlier, later, forward);
  flow.source += flow.motion;
  cv::remap(forward, forwardThere, flow.source, cv::noArray(), cv::INTER_LINEAR,
            cv::BORDER_REPLICATE);
  flow.consistency = agreement(flow.motion, forwardThere);
  return flow;
}

cv::Mat carry(const cv::Mat& picture, const BackwardFlow& flow) {
  cv::Mat out;
  cv::remap(picture, out, flow.source, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
  return out;
}

}  // namespace maskline
