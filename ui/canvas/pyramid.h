// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// A picture and its halvings, made when first asked for, so that drawing a 4K frame into a small
/// view touches few pixels and does not flicker. Pixel i of level n covers pixels i·2ⁿ … of the
/// original exactly; odd edges are completed by repeating (colour) or by nothing (masks).
class Pyramid {
 public:
  Pyramid() = default;
  /// CV_8UC3, CV_8UC4 or CV_8UC1; shared, not copied.
  explicit Pyramid(cv::Mat original);

  bool empty() const { return m_levels.empty(); }
  cv::Size size() const { return empty() ? cv::Size() : m_levels.front().size(); }
  const cv::Mat& level(int n);
  /// The smallest level that still has a pixel for every drawn one at this zoom.
  int levelFor(double deviceZoom) const;

 private:
  std::vector<cv::Mat> m_levels;
};

}  // namespace maskline
