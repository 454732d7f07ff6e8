// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <opencv2/core.hpp>

namespace maskline {

/// A size of the same shape with at most `longest` pixels per side, never enlarged, never 0.
inline cv::Size sizeWithin(cv::Size full, int longest) {
  const double scale = std::min(1.0, double(longest) / std::max({full.width, full.height, 1}));
  return {std::max(1, cvRound(full.width * scale)), std::max(1, cvRound(full.height * scale))};
}

}  // namespace maskline
