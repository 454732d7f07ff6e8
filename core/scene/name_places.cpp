// SPDX-License-Identifier: Apache-2.0
#include "core/scene/name_places.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int longestSide = 320;  // pixels of the reduced map

/// 255 inside regions, 0 on their last pixels and where nothing is labelled. The border of the
/// frame is an outline, too, so that names stay inside.
cv::Mat insides(const cv::Mat& indices) {
  cv::Mat inside = cv::Mat::zeros(indices.size(), CV_8UC1);
  for (int y = 1; y + 1 < indices.rows; ++y) {
    const auto* above = indices.ptr<std::int32_t>(y - 1);
    const auto* row = indices.ptr<std::int32_t>(y);
    const auto* below = indices.ptr<std::int32_t>(y + 1);
    auto* out = inside.ptr(y);
    for (int x = 1; x + 1 < indices.cols; ++x) {
      const std::int32_t i = row[x];
      const bool same = i == row[x - 1] && i == row[x + 1] && i == above[x] && i == below[x];
      if (i != 0 && same) out[x] = 255;
    }
  }
  return inside;
}

}  // namespace

std::vector<NamePlace> namePlaces(const PanopticMap& map, double leastRadius) {
  if (map.indices().empty()) return {};
  const double scale =
      std::max(1.0, double(std::max(map.size().width, map.size().height)) / longestSide);
  cv::Mat indices;
  cv::resize(map.indices(), indices, {}, 1 / scale, 1 / scale, cv::INTER_NEAREST);
  const cv::Mat inside = insides(indices);
  cv::Mat distance, parts;
  cv::distanceTransform(inside, distance, cv::DIST_L2, cv::DIST_MASK_3);
  // Insides of neighbouring regions do not touch: each part belongs to one owner.
  const int count = cv::connectedComponents(inside, parts, 4, CV_32S);
  std::vector<NamePlace> best(static_cast<std::size_t>(count));
  for (int y = 0; y < parts.rows; ++y)
    for (int x = 0; x < parts.cols; ++x) {
      NamePlace& place = best[static_cast<std::size_t>(parts.at<std::int32_t>(y, x))];
      const double radius = distance.at<float>(y, x) * scale;
      if (radius <= place.radius) continue;
      place = {static_cast<std::size_t>(indices.at<std::int32_t>(y, x) - 1),
               {static_cast<int>((x + 0.5) * scale), static_cast<int>((y + 0.5) * scale)},
               radius};
    }
  best.erase(best.begin());  // what is in no region
  std::erase_if(best, [&](const NamePlace& place) { return place.radius < leastRadius; });
  return best;
}

}  // namespace maskline
