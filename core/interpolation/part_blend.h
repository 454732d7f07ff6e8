// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/interpolation/affine_fit.h"
#include "core/interpolation/contour_match.h"
#include "core/interpolation/part_pairs.h"

namespace maskline {

/// One pair of parts, ready to be shown at any time between: distances and motion are computed
/// once.
class PartBlend {
 public:
  /// `frame` is the whole frame in coordinates of the pair's pictures.
  PartBlend(const PartPair& pair, cv::Rect frame);

  /// CV_8UC1 of the size of the pair's pictures, 255 = set, 0 < t < 1.
  cv::Mat at(double t) const;

 private:
  cv::Mat meetingDistance(double t) const;
  cv::Mat motion(double t) const;

  cv::Mat m_distanceA, m_distanceB;  // CV_32FC1, positive inside; empty where a side is
  int m_areaA = 0, m_areaB = 0;
  float m_reach = 0;  // extent of the parts in pixels
  std::vector<Correspondence> m_pairs;
};

}  // namespace maskline
