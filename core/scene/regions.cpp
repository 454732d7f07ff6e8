// SPDX-License-Identifier: Apache-2.0
#include "core/scene/regions.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <tuple>

#include "core/mask/morphology.h"
#include "core/mask/shapes.h"

namespace maskline {
namespace {

bool comesBefore(const Region& a, const Region& b) {
  return std::tuple(-a.area, a.first.y, a.first.x) < std::tuple(-b.area, b.first.y, b.first.x);
}

cv::Point firstPixel(const cv::Mat& labels, int label, cv::Rect box) {
  const auto* row = labels.ptr<std::int32_t>(box.y);
  return {static_cast<int>(std::find(row + box.x, row + box.x + box.width, label) - row), box.y};
}

}  // namespace

std::vector<Region> regionsOf(const Mask& mask) {
  const cv::Rect part = mask.boundingBox();
  if (part.empty()) return {};
  cv::Mat labels, stats, centroids;
  const int count =
      cv::connectedComponentsWithStats(mask.toMat()(part), labels, stats, centroids, 8, CV_32S);
  std::vector<Region> regions;
  for (int label = 1; label < count; ++label) {  // 0 is what is not set
    const auto* s = stats.ptr<std::int32_t>(label);
    const cv::Rect box(s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH],
                       s[cv::CC_STAT_HEIGHT]);
    const cv::Point first = firstPixel(labels, label, box);
    regions.push_back({s[cv::CC_STAT_AREA], box + part.tl(), first + part.tl()});
  }
  std::ranges::sort(regions, comesBefore);
  return regions;
}

std::optional<Region> nextRegion(std::span<const Region> regions,
                                 const std::optional<Region>& after) {
  if (regions.empty()) return std::nullopt;
  const auto next =
      after ? std::ranges::upper_bound(regions, *after, comesBefore) : regions.begin();
  return next == regions.end() ? regions.front() : *next;
}

Mask regionAt(const Mask& mask, cv::Point pixel) {
  if (!mask.contains(pixel)) return Mask(mask.size());
  return partsMeeting(mask, boxMask(mask.size(), cv::Rect2f(cv::Rect(pixel, cv::Size(1, 1)))));
}

}  // namespace maskline
