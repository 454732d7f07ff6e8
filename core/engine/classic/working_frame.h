// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// An image prepared for the classic engine: all data that depend on the image alone, at a reduced
/// size, so that cost does not grow with the resolution of the clip.
struct WorkingFrame {
  cv::Mat bgr;       ///< CV_8UC3, working size
  cv::Mat gray;      ///< CV_8UC1
  cv::Mat lab;       ///< CV_32FC3, L 0 … 1, a and b / 50
  cv::Mat smooth;    ///< the same, averaged over 5 × 5 pixels
  cv::Mat lab8;      ///< CV_8UC3, OpenCV's 8-bit Lab
  cv::Mat features;  ///< CV_32F, a row of `featureCount` values per cell of the grid, row-major
  cv::Size grid;     ///< cells of `cellSize` working pixels

  static constexpr int cellSize = 2;

  cv::Size size() const { return bgr.size(); }
};

WorkingFrame makeWorkingFrame(const cv::Mat& bgr, cv::Size size);

}  // namespace maskline
