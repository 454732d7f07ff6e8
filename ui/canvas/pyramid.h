// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// An image pyramid with levels computed on demand, for drawing large frames in a small view
/// without aliasing. Pixel i of level n covers pixels i·2ⁿ … of the original exactly. Odd edges are
/// padded by replication (colour) or with 0 (masks).
class Pyramid {
 public:
  Pyramid() = default;
  /// CV_8UC3, CV_8UC4 or CV_8UC1; shared, not copied.
  explicit Pyramid(cv::Mat original);

  bool empty() const { return m_levels.empty(); }
  cv::Size size() const { return empty() ? cv::Size() : m_levels.front().size(); }
  const cv::Mat& level(int n);
  /// The coarsest level with at least one pixel per device pixel at this zoom.
  int levelFor(double deviceZoom) const;

 private:
  std::vector<cv::Mat> m_levels;
};

}  // namespace maskline
