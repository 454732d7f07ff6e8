// SPDX-License-Identifier: Apache-2.0
#include "core/engine/segmenter.h"

#include <opencv2/imgproc.hpp>

#include "core/mask/size_within.h"

namespace maskline {
namespace {

constexpr int roughSide = 256;  // of a rough mask, at most
constexpr int doubtful = 127;   // of 255: the probability is nearer to ½ than to 0 or 1

}  // namespace

PointMask pointMaskOf(const SegmentResult& result) {
  const cv::Size size = sizeWithin(result.mask.size(), roughSide);
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
  return clickedMasks(points, [&](std::span<const Prompt> click) {
    return segment({key, image, click});
  });
}

FeatureMap Segmenter::features(const ImageKey&, const cv::Mat&) { return {}; }

ImageView Segmenter::view(const ImageKey& key, const cv::Mat& image,
                          std::span<const cv::Point2f> points) {
  return {features(key, image), masksAt(key, image, points)};
}

}  // namespace maskline
