// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/interpolation/affine_fit.h"
#include "core/interpolation/outline_motion.h"
#include "core/interpolation/part_pairs.h"

namespace maskline {

/// One pair of parts, prepared for drawing at any intermediate time. Distances and motion are
/// computed once.
class PartBlend {
 public:
  /// `frame` is the whole frame in coordinates of the pair's bitmaps.
  PartBlend(const PartPair& pair, cv::Rect frame);

  /// Sets the pixels of the part at 0 < t < 1 in `picture`, CV_8UC1 of the size of the pair's.
  void drawInto(cv::Mat& picture, double t) const;

  std::int64_t areaA() const { return m_areaA; }
  std::int64_t areaB() const { return m_areaB; }
  /// The IoU of the moved parts at t = 0.5, 0 if one is empty.
  double agreement() const { return m_agreement; }

 private:
  struct Moved {
    cv::Mat a, b;  // signed distances, both moved to where they meet
  };
  Moved moved(double t) const;
  Affine motion(double t) const;
  cv::Mat at(double t) const;

  cv::Rect m_box;                    // of the following, in the bitmaps
  cv::Mat m_distanceA, m_distanceB;  // CV_32FC1, positive inside; empty where a side is
  int m_areaA = 0, m_areaB = 0;
  std::vector<Correspondence> m_pairs;
  double m_agreement = 0;
};

}  // namespace maskline
