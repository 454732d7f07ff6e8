// SPDX-License-Identifier: Apache-2.0
#include "core/training/scenery.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline::training {
namespace {

constexpr int workingSide = 256;                      // pixels of the longer side
constexpr double leastShare = 0.03, mostShare = 0.7;  // of the picture
constexpr double leastSolid = 0.72;                   // of the convex hull

cv::Mat smoothed(const cv::Mat& image) {
  cv::Mat once, twice;
  cv::bilateralFilter(image, once, 9, 35, 5);
  cv::bilateralFilter(once, twice, 9, 35, 5);
  return twice;
}

cv::Mat withoutSpecks(const cv::Mat& region) {
  const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7});
  cv::Mat result;
  cv::morphologyEx(region, result, cv::MORPH_CLOSE, disc);
  cv::morphologyEx(result, result, cv::MORPH_OPEN, disc);
  return result;
}

/// One piece that fills most of its outline, as sky and roads do and thickets do not.
bool compact(const cv::Mat& region) {
  std::vector<std::vector<cv::Point>> pieces;
  cv::findContours(region.clone(), pieces, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
  if (pieces.size() != 1) return false;
  std::vector<cv::Point> hull;
  cv::convexHull(pieces[0], hull);
  return cv::countNonZero(region) > leastSolid * cv::contourArea(hull);
}

}  // namespace

cv::Mat sceneryAround(const cv::Mat& image, const cv::Mat& objects, Random& random) {
  const cv::Mat nothing = cv::Mat::zeros(image.size(), CV_8UC1);
  const double scale = std::min(1.0, double(workingSide) / std::max(image.cols, image.rows));
  cv::Mat small, taken;
  cv::resize(image, small, {}, scale, scale, cv::INTER_AREA);
  cv::resize(objects.empty() ? nothing : objects, taken, small.size(), 0, 0, cv::INTER_NEAREST);
  const cv::Point seed(random.below(small.cols), random.below(small.rows));
  const cv::Scalar tolerance = cv::Scalar::all(random.uniform(15, 40));
  if (taken.at<uchar>(seed) != 0) return nothing;

  cv::Mat filled;
  cv::copyMakeBorder(taken != 0, filled, 1, 1, 1, 1, cv::BORDER_CONSTANT, 255);
  cv::floodFill(smoothed(small), filled, seed, {}, nullptr, tolerance, tolerance,
                4 | (1 << 8) | cv::FLOODFILL_MASK_ONLY | cv::FLOODFILL_FIXED_RANGE);
  const cv::Mat region = withoutSpecks(filled(cv::Rect({1, 1}, small.size())) == 1) & (taken == 0);
  const double share = double(cv::countNonZero(region)) / double(region.total());
  if (share < leastShare || share > mostShare || !compact(region)) return nothing;
  cv::Mat large;
  cv::resize(region, large, image.size(), 0, 0, cv::INTER_LINEAR);
  return large > 127;
}

}  // namespace maskline::training
