// SPDX-License-Identifier: Apache-2.0
#include "core/engine/segmenter.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int roughSide = 256;  // of a rough mask, at most
constexpr int doubtful = 127;   // of 255: the probability is nearer to ½ than to 0 or 1

cv::Size roughSize(cv::Size full) {
  const double scale = std::min(1.0, double(roughSide) / std::max(full.width, full.height));
  return {std::max(1, cvRound(full.width * scale)), std::max(1, cvRound(full.height * scale))};
}

}  // namespace

PointMask pointMaskOf(const SegmentResult& result) {
  const cv::Size size = roughSize(result.mask.size());
  cv::Mat rough;
  cv::resize(result.mask.toMat(), rough, size, 0, 0, cv::INTER_AREA);
  rough = rough > 127;
  PointMask point{Mask::fromMat(rough), result.confidence, 1};
  if (result.uncertainty.empty()) return point;
  cv::Mat doubt;
  cv::resize(result.uncertainty, doubt, size, 0, 0, cv::INTER_LINEAR);
  doubt = doubt > doubtful;
  const int sure = cv::countNonZero(rough & ~doubt), possible = cv::countNonZero(rough | doubt);
  point.stability = possible > 0 ? static_cast<float>(sure) / static_cast<float>(possible) : 0;
  return point;
}

std::vector<PointMask> Segmenter::masksAt(const ImageKey& key, const cv::Mat& image,
                                          std::span<const cv::Point2f> points) {
  std::vector<PointMask> masks;
  for (const cv::Point2f& point : points) {
    const Prompt click = Click{point};
    masks.push_back(pointMaskOf(segment({key, image, {&click, 1}})));
  }
  return masks;
}

FeatureMap Segmenter::features(const ImageKey&, const cv::Mat&) { return {}; }

}  // namespace maskline
