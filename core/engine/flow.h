// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/video/tracking.hpp>

namespace maskline {

/// Where every pixel of a picture was in the picture before.
struct BackwardFlow {
  cv::Mat source;       ///< CV_32FC2: absolute position in the earlier picture
  cv::Mat motion;       ///< CV_32FC2: the same, relative to the pixel
  cv::Mat consistency;  ///< CV_32F 0 … 1: how well forward and backward flow agree there
};

/// Dense optical flow by dense inverse search (Kroeger et al., ECCV 2016; OpenCV's DIS) in both
/// directions.
class FlowEstimator {
 public:
  FlowEstimator();
  /// Two CV_8UC1 pictures of one size. Pictures too small for DIS are taken not to move.
  BackwardFlow between(const cv::Mat& earlier, const cv::Mat& later);

 private:
  cv::Ptr<cv::DISOpticalFlow> m_backward;
  cv::Ptr<cv::DISOpticalFlow> m_forward;
};

/// Samples `picture` (of the earlier frame) where the flow says; 0 outside.
cv::Mat carry(const cv::Mat& picture, const BackwardFlow& flow);

}  // namespace maskline
