// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// The colour distribution inside and outside an object: two smoothed histograms over quantised
/// Lab.
class ColourModel {
 public:
  ColourModel();

  /// Adds every pixel with these weights (CV_32F, size of `lab8`, CV_8UC3). `keep` is the weight of
  /// the previous histograms (0 … 1).
  void learn(const cv::Mat& lab8, const cv::Mat& inside, const cv::Mat& outside, float keep);
  bool empty() const { return m_empty; }

  /// Log-likelihood ratio inside : outside, CV_32F of the size of `lab8`, within ±4.
  cv::Mat logRatio(const cv::Mat& lab8) const;
  /// Bhattacharyya coefficient of the two histograms: 0 = separable by colour alone, 1 = identical.
  float overlap() const;
  /// The same coefficient of the colours inside and those of the pixels in `mask` (CV_8UC1).
  float similarity(const cv::Mat& lab8, const cv::Mat& mask) const;

 private:
  cv::Mat m_inside;  // CV_32F, one row, sums to 1
  cv::Mat m_outside;
  bool m_empty = true;
};

}  // namespace maskline
