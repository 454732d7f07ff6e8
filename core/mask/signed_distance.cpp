// SPDX-License-Identifier: Apache-2.0
#include "core/mask/signed_distance.h"

#include <opencv2/imgproc.hpp>

namespace maskline {

cv::Mat signedDistance(const cv::Mat& bitmap, DistanceQuality quality) {
  const int maskSize = quality == DistanceQuality::Exact ? cv::DIST_MASK_PRECISE : 3;
  const cv::Mat set = bitmap != 0;
  cv::Mat inside, outside;
  cv::distanceTransform(set, inside, cv::DIST_L2, maskSize);
  cv::distanceTransform(~set, outside, cv::DIST_L2, maskSize);
  return inside - outside;
}

cv::Mat distanceToOutline(const cv::Mat& bitmap) {
  const cv::Mat set = bitmap != 0;
  cv::Mat distance = signedDistance(set, DistanceQuality::Exact);
  cv::subtract(distance, 0.5, distance, set);
  cv::add(distance, 0.5, distance, ~set);
  return distance;
}

}  // namespace maskline
