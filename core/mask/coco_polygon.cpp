// SPDX-License-Identifier: Apache-2.0
#include "core/mask/coco_polygon.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/mask/coco_rle.h"
#include "core/mask/messages.h"

namespace maskline {

namespace {

constexpr int fineness = 5;
constexpr double farthest = 100000;  // pixels

/// On the fine grid, rounded towards zero as the reader does.
cv::Point onGrid(cv::Point2d point) {
  if (!(std::abs(point.x) <= farthest && std::abs(point.y) <= farthest))
    throw Error(messages::mask::pointFarOutside);
  return {static_cast<int>(fineness * point.x + 0.5), static_cast<int>(fineness * point.y + 0.5)};
}

/// Every grid point of the line, from its first to its last. Computed from its lower end, so that
/// both directions give the same points.
void walk(cv::Point from, cv::Point to, std::vector<cv::Point>& out) {
  const int dx = std::abs(to.x - from.x), dy = std::abs(to.y - from.y);
  const bool flat = dx >= dy;
  const bool turned = flat ? from.x > to.x : from.y > to.y;
  if (turned) std::swap(from, to);
  const int steps = flat ? dx : dy;
  const double slope = steps == 0 ? 0
                       : flat     ? double(to.y - from.y) / dx
                                  : double(to.x - from.x) / dy;
  for (int i = 0; i <= steps; ++i) {
    const int t = turned ? steps - i : i;
    if (flat)
      out.emplace_back(from.x + t, static_cast<int>(from.y + slope * t + 0.5));
    else
      out.emplace_back(static_cast<int>(from.x + slope * t + 0.5), from.y + t);
  }
}

double inPixels(int grid) { return (grid + 0.5) / fineness - 0.5; }

/// Places in column order at which the outline crosses the middle of a column.
std::vector<std::uint32_t> crossings(const std::vector<cv::Point>& outline, cv::Size size) {
  std::vector<std::uint32_t> places;
  for (std::size_t i = 1; i < outline.size(); ++i) {
    const cv::Point before = outline[i - 1], now = outline[i];
    if (now.x == before.x) continue;
    const double x = inPixels(now.x < before.x ? now.x : now.x - 1);
    if (std::floor(x) != x || x < 0 || x > size.width - 1) continue;
    const double y =
        std::ceil(std::clamp(inPixels(std::min(now.y, before.y)), 0.0, double(size.height)));
    places.push_back(static_cast<std::uint32_t>(x) * static_cast<std::uint32_t>(size.height) +
                     static_cast<std::uint32_t>(y));
  }
  std::ranges::sort(places);
  return places;
}

}  // namespace

Mask cocoPolygonMask(cv::Size size, const std::vector<cv::Point2d>& ring) {
  if (ring.size() < 3 || size.empty()) return Mask(size);
  std::vector<cv::Point> outline;
  for (std::size_t i = 0; i < ring.size(); ++i)
    walk(onGrid(ring[i]), onGrid(ring[(i + 1) % ring.size()]), outline);
  std::vector<std::uint32_t> counts = crossings(outline, size);
  counts.push_back(static_cast<std::uint32_t>(size.area()));
  std::uint32_t last = 0;
  for (std::uint32_t& place : counts) {
    const std::uint32_t length = place - last;
    last = place;
    place = length;
  }
  return fromCocoCounts(size, counts);  // which joins runs around those of no length
}

}  // namespace maskline
