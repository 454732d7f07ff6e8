// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/mask_search.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr std::size_t atOnce = 8;   // points between two reports of progress
constexpr double recognised = 0.4;  // IoU of a refined mask with the rough one

Mask enlarged(const Mask& rough, cv::Size size) {
  cv::Mat bitmap;
  cv::resize(rough.toMat(), bitmap, size, 0, 0, cv::INTER_LINEAR);
  return Mask::fromMat(bitmap > 127);
}

bool isWorthwhile(const PointMask& point, const SearchSettings& settings) {
  if (point.confidence < settings.leastConfidence || point.stability < settings.leastStability)
    return false;
  const double share = static_cast<double>(point.mask.area()) / point.mask.size().area();
  return share >= settings.leastShare && share <= settings.mostShare;
}

}  // namespace

std::vector<cv::Point2f> pointGrid(cv::Size image, int across) {
  const double step = double(std::max(image.width, image.height)) / std::max(1, across);
  const int columns = std::max(1, cvRound(image.width / step));
  const int rows = std::max(1, cvRound(image.height / step));
  std::vector<cv::Point2f> points;
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x)
      points.emplace_back((x + 0.5f) * image.width / columns, (y + 0.5f) * image.height / rows);
  }
  return points;
}

std::optional<std::vector<PointMask>> roughMasks(Segmenter& segmenter, const SearchImage& image,
                                                 std::span<const cv::Point2f> points,
                                                 const SearchSettings& settings,
                                                 const WorkContext& work, std::int64_t total) {
  std::vector<PointMask> found;
  for (std::size_t from = 0; from < points.size(); from += atOnce) {
    if (work.cancelled()) return std::nullopt;
    const auto some = points.subspan(from, std::min(atOnce, points.size() - from));
    for (PointMask& mask : segmenter.masksAt(image.key, image.pixels, some)) {
      if (isWorthwhile(mask, settings)) found.push_back(std::move(mask));
    }
    work.report(static_cast<std::int64_t>(from + some.size()), total);
  }
  return found;
}

Candidate refined(Segmenter& segmenter, const SearchImage& image, const Mask& rough) {
  const Mask start = enlarged(rough, image.pixels.size());
  if (start.empty()) return {start};
  const SegmentResult result = segmenter.segment({image.key, image.pixels, {}, &start});
  if (iou(start, result.mask) < recognised) return {Mask(image.pixels.size())};
  return {result.mask, result.confidence, result.confidence};
}

}  // namespace maskline
