// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/thin_parts.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline {

namespace {

cv::Mat distanceTo(const cv::Mat& target) {
  cv::Mat distance;
  cv::distanceTransform(~target, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
  return distance;
}

/// How near to and how far from the thick rest a part reaches, in pixels.
struct Reach {
  float least = 1e9F, most = 0;
};

std::vector<Reach> reaches(const cv::Mat& labels, int count, const cv::Mat& distance) {
  std::vector<Reach> found(static_cast<std::size_t>(count));
  for (int y = 0; y < labels.rows; ++y)
    for (int x = 0; x < labels.cols; ++x) {
      Reach& reach = found[static_cast<std::size_t>(labels.at<int>(y, x))];
      reach.least = std::min(reach.least, distance.at<float>(y, x));
      reach.most = std::max(reach.most, distance.at<float>(y, x));
    }
  return found;
}

}  // namespace

cv::Mat thinParts(const cv::Mat& set, double width) {
  const cv::Mat present = set != 0;
  if (cv::countNonZero(present) == 0 || cv::countNonZero(~present) == 0)
    return cv::Mat::zeros(set.size(), CV_8UC1);
  const double radius = width / 2;
  const cv::Mat deep = distanceTo(~present) > radius;
  if (cv::countNonZero(deep) == 0) return present;
  const cv::Mat thick = distanceTo(deep) <= radius;  // an opening by a disk
  const cv::Mat thin = present & ~thick;
  cv::Mat labels;
  const int count = cv::connectedComponents(thin, labels, 8, CV_32S);
  const std::vector<Reach> reach = reaches(labels, count, distanceTo(thick));
  cv::Mat kept = cv::Mat::zeros(set.size(), CV_8UC1);
  constexpr float besides = 1.5F;  // pixels, of a neighbour
  for (int part = 1; part < count; ++part) {
    const Reach& r = reach[static_cast<std::size_t>(part)];
    if (r.least > besides || r.most > width) kept |= labels == part;
  }
  if (cv::countNonZero(kept) == 0) return kept;
  return (distanceTo(kept) <= radius) & present;
}

}  // namespace maskline
