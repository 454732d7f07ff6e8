// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/click_simulator.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline::training {
namespace {

struct Depth {
  cv::Mat map;  // CV_32F, distance to the region's border
  double most = 0;
};

/// The border of the picture counts as a border: nobody clicks there.
Depth depthOf(const cv::Mat& region) {
  cv::Mat framed, distance;
  cv::copyMakeBorder(region, framed, 1, 1, 1, 1, cv::BORDER_CONSTANT, 0);
  cv::distanceTransform(framed, distance, cv::DIST_L2, 3);
  Depth depth{distance(cv::Rect(1, 1, region.cols, region.rows)).clone(), 0};
  cv::minMaxLoc(depth.map, nullptr, &depth.most);
  return depth;
}

}  // namespace

std::optional<builtin::ClickPoint> nextClick(const cv::Mat& truth, const cv::Mat& shown,
                                             Random& random) {
  const cv::Mat missedRegion = truth & ~shown, extraRegion = shown & ~truth;
  const Depth missed = depthOf(missedRegion), extra = depthOf(extraRegion);
  const bool positive = missed.most >= extra.most;
  const Depth& worst = positive ? missed : extra;
  if (worst.most < 1) return std::nullopt;
  std::vector<cv::Point> places;
  cv::findNonZero(worst.map > worst.most * random.uniform(0.4, 0.9), places);
  const cv::Point at = places[random.below(static_cast<int>(places.size()))];
  return builtin::ClickPoint{cv::Point2f(at) + cv::Point2f(0.5f, 0.5f), positive};
}

std::optional<cv::Rect2f> drawnBox(const cv::Mat& truth, Random& random) {
  const cv::Rect box = cv::boundingRect(truth);
  if (box.empty()) return std::nullopt;
  const auto off = [&random](int length) {
    return static_cast<float>(random.uniform(-0.06, 0.06) * length);
  };
  const cv::Point2f from(box.x + off(box.width), box.y + off(box.height));
  const cv::Point2f to(box.br().x + off(box.width), box.br().y + off(box.height));
  return cv::Rect2f(from, to);
}

cv::Mat degraded(const cv::Mat& truth, Random& random) {
  const cv::Rect box = cv::boundingRect(truth);
  const double size = std::max({box.width, box.height, 8});
  cv::Mat result = truth.clone();
  if (random.chance(0.5)) {
    const cv::Matx23d shift(1, 0, random.uniform(-0.2, 0.2) * size, 0, 1,
                            random.uniform(-0.2, 0.2) * size);
    cv::warpAffine(result, result, shift, result.size(), cv::INTER_NEAREST);
  }
  const int radius = 1 + random.below(std::max(1, static_cast<int>(size * 0.06)));
  const cv::Mat disc =
      cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * radius + 1, 2 * radius + 1});
  if (random.chance(0.4)) cv::dilate(result, result, disc);
  if (random.chance(0.4)) cv::erode(result, result, disc);
  for (int blob = random.below(4); blob > 0; --blob) {
    const cv::Point at(cvRound(box.x + random.uniform(-0.2, 1.2) * box.width),
                       cvRound(box.y + random.uniform(-0.2, 1.2) * box.height));
    const cv::Size axes(cvRound(random.uniform(0.05, 0.35) * size) + 1,
                        cvRound(random.uniform(0.05, 0.35) * size) + 1);
    cv::ellipse(result, at, axes, random.uniform(0, 180), 0, 360,
                cv::Scalar(random.chance(0.5) ? 255 : 0), cv::FILLED);
  }
  return result;
}

}  // namespace maskline::training
