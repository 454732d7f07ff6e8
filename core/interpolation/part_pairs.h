// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// Connected parts of two masks that show the same thing. Parts that split or join stand in one
/// pair together; what has no counterpart stands alone and the other side is empty.
struct PartPair {
  cv::Mat a, b;       ///< CV_8UC1 of the size of the pictures given, 255 = set
  cv::Point2f shift;  ///< from the middle of a to the middle of b; zero if one is empty
};

/// Matches the parts of two bitmaps of the same size (CV_8UC1) by overlap, in place and after
/// moving `a` onto the middle of `b`, then by nearness and area.
std::vector<PartPair> pairParts(const cv::Mat& a, const cv::Mat& b);

}  // namespace maskline
