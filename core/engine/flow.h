// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/video/tracking.hpp>

namespace maskline {

/// For every pixel of an image, its position in the previous image.
struct BackwardFlow {
  cv::Mat source;       ///< CV_32FC2: absolute position in the earlier image
  cv::Mat motion;       ///< CV_32FC2: the same, relative to the pixel
  cv::Mat consistency;  ///< CV_32F 0 … 1: agreement of forward and backward flow
};

/// Dense optical flow by dense inverse search (Kroeger et al., ECCV 2016; OpenCV's DIS) in both
/// directions.
class FlowEstimator {
 public:
  FlowEstimator();
  /// Two CV_8UC1 images of one size. For images too small for DIS the motion is zero.
  BackwardFlow between(const cv::Mat& earlier, const cv::Mat& later);

 private:
  cv::Ptr<cv::DISOpticalFlow> m_backward;
  cv::Ptr<cv::DISOpticalFlow> m_forward;
};

/// Warps `picture` of the earlier frame to the later one; 0 outside.
cv::Mat carry(const cv::Mat& picture, const BackwardFlow& flow);

}  // namespace maskline
