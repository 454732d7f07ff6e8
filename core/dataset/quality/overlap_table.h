// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <opencv2/core.hpp>
#include <utility>

namespace maskline {

/// How many pixels each segment of the truth shares with each predicted segment, on one frame or on
/// several. Segments have numbers from 1; 0 is void: pixels without a segment.
class OverlapTable {
 public:
  using Pair = std::pair<int, int>;  ///< number in the truth, number in the prediction
  using Areas = std::map<int, std::int64_t>;

  /// Counts the pixels of one frame. Both are CV_32SC1 of the same size with values from 0.
  void add(const cv::Mat& truth, const cv::Mat& predicted);
  void add(const OverlapTable& other);

  /// Only pairs that occur.
  const std::map<Pair, std::int64_t>& pixels() const { return m_pixels; }
  std::int64_t pixels(int truth, int predicted) const;
  /// Of the segments that occur, void included.
  Areas truthAreas() const;
  Areas predictedAreas() const;

 private:
  std::map<Pair, std::int64_t> m_pixels;
};

}  // namespace maskline
