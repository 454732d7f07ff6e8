// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// Corresponding connected parts of two masks. Parts that split or join form one pair. A part
/// without counterpart forms a pair whose other side is empty.
struct PartPair {
  cv::Mat a, b;       ///< CV_8UC1 of the size of the bitmaps given, 255 = set
  cv::Point2f shift;  ///< from the centre of a to the centre of b; zero if one is empty
};

/// Matches the parts of two bitmaps of the same size (CV_8UC1) by overlap, in place and after
/// moving `a` onto the centre of `b`, then by distance and area.
std::vector<PartPair> pairParts(const cv::Mat& a, const cv::Mat& b);

}  // namespace maskline
