// SPDX-License-Identifier: Apache-2.0
#include "core/mask/morphology.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>

namespace maskline {

namespace {

/// The part of the frame that matters for a mask: its box and `margin` pixels around.
cv::Rect surroundings(const Mask& mask, int margin) {
  const cv::Rect box = mask.boundingBox();
  return cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin) &
         cv::Rect(cv::Point(), mask.size());
}

/// Puts a picture of a part of the frame back into an empty frame.
Mask placed(const cv::Mat& bitmap, cv::Size size, cv::Rect part) {
  cv::Mat whole = cv::Mat::zeros(size, CV_8UC1);
  bitmap.copyTo(whole(part));
  return Mask::fromMat(whole);
}

struct Parts {
  cv::Mat labels, stats;
  int count = 0;  // label 0, what was unset, included
  int area(int label) const { return stats.at<int>(label, cv::CC_STAT_AREA); }
  cv::Rect box(int label) const {
    return {stats.at<int>(label, cv::CC_STAT_LEFT), stats.at<int>(label, cv::CC_STAT_TOP),
            stats.at<int>(label, cv::CC_STAT_WIDTH), stats.at<int>(label, cv::CC_STAT_HEIGHT)};
  }
};

Parts partsOf(const cv::Mat& bitmap, int neighbours) {
  Parts parts;
  cv::Mat centroids;
  parts.count = cv::connectedComponentsWithStats(bitmap, parts.labels, parts.stats, centroids,
                                                 neighbours, CV_32S);
  return parts;
}

/// The pixels whose label is wanted.
cv::Mat selected(const Parts& parts, const std::function<bool(int)>& wanted) {
  std::vector<std::uint8_t> table(static_cast<std::size_t>(parts.count), 0);
  for (int label = 1; label < parts.count; ++label) table[label] = wanted(label) ? 255 : 0;
  cv::Mat result(parts.labels.size(), CV_8UC1);
  for (int y = 0; y < result.rows; ++y)
    std::transform(parts.labels.ptr<int>(y), parts.labels.ptr<int>(y) + result.cols, result.ptr(y),
                   [&](int label) { return table[label]; });
  return result;
}

std::vector<int> labelsBySize(const Parts& parts) {
  std::vector<int> labels;
  for (int label = 1; label < parts.count; ++label) labels.push_back(label);
  std::stable_sort(labels.begin(), labels.end(),
                   [&](int a, int b) { return parts.area(a) > parts.area(b); });
  return labels;
}

/// Distance of every pixel to the nearest zero of `bitmap`, exact.
cv::Mat distanceToZero(const cv::Mat& bitmap) {
  cv::Mat distance;
  cv::distanceTransform(bitmap, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
  return distance;
}

// Between sqrt(n) and sqrt(n + 1) for every squared distance n of a picture.
constexpr double rounding = 1e-4;

}  // namespace

Mask fillHoles(const Mask& mask, std::int64_t maxArea) {
  if (mask.empty()) return mask;
  const cv::Rect part = surroundings(mask, 1);
  const cv::Mat set = mask.toMat()(part);
  const Parts gaps = partsOf(~set, 4);
  const cv::Rect inner(1, 1, part.width - 2, part.height - 2);
  const cv::Mat holes = selected(gaps, [&](int label) {
    const cv::Rect box = gaps.box(label);
    return (box & inner) == box && gaps.area(label) <= maxArea;
  });
  return placed(set | holes, mask.size(), part);
}

Mask removeSpecks(const Mask& mask, std::int64_t minArea) {
  if (mask.empty()) return mask;
  const cv::Rect part = mask.boundingBox();
  const Parts parts = partsOf(mask.toMat()(part), 8);
  return placed(selected(parts, [&](int label) { return parts.area(label) >= minArea; }),
                mask.size(), part);
}

Mask keepLargest(const Mask& mask, int count) {
  if (mask.empty()) return mask;
  const cv::Rect part = mask.boundingBox();
  const Parts parts = partsOf(mask.toMat()(part), 8);
  std::vector<int> labels = labelsBySize(parts);
  labels.resize(std::min(labels.size(), static_cast<std::size_t>(std::max(count, 0))));
  const auto kept = [&](int label) { return std::ranges::count(labels, label) > 0; };
  return placed(selected(parts, kept), mask.size(), part);
}

Mask partsMeeting(const Mask& mask, const Mask& other) {
  if (mask.empty()) return mask;
  const cv::Rect part = mask.boundingBox();
  const Parts parts = partsOf(mask.toMat()(part), 8);
  const cv::Mat met = other.toMat()(part);
  std::vector<bool> kept(static_cast<std::size_t>(parts.count), false);
  for (int y = 0; y < met.rows; ++y) {
    for (int x = 0; x < met.cols; ++x) {
      if (met.at<std::uint8_t>(y, x) != 0) kept[parts.labels.at<int>(y, x)] = true;
    }
  }
  return placed(selected(parts, [&](int label) { return kept[label]; }), mask.size(), part);
}

std::vector<Mask> connectedParts(const Mask& mask) {
  if (mask.empty()) return {};
  const cv::Rect part = mask.boundingBox();
  const Parts parts = partsOf(mask.toMat()(part), 8);
  std::vector<Mask> result;
  for (const int label : labelsBySize(parts)) {
    const cv::Rect box = parts.box(label);
    result.push_back(placed(parts.labels(box) == label, mask.size(), box + part.tl()));
  }
  return result;
}

Mask grow(const Mask& mask, double radius) {
  if (mask.empty() || radius <= 0) return mask;
  const cv::Rect part = surroundings(mask, static_cast<int>(std::ceil(radius)));
  const cv::Mat distance = distanceToZero(~mask.toMat()(part));
  return placed(distance <= radius + rounding, mask.size(), part);
}

Mask shrink(const Mask& mask, double radius) {
  if (mask.empty() || radius <= 0) return mask;
  const cv::Rect part = surroundings(mask, 1);
  const cv::Mat set = mask.toMat()(part);
  if (cv::countNonZero(set) == part.area()) return mask;
  return placed(distanceToZero(set) > radius + rounding, mask.size(), part);
}

Mask smooth(const Mask& mask, double sigma) {
  if (mask.empty() || sigma <= 0) return mask;
  const cv::Rect part = surroundings(mask, static_cast<int>(std::ceil(3 * sigma)));
  cv::Mat weight;
  cv::GaussianBlur(mask.toMat()(part), weight, {}, sigma, sigma, cv::BORDER_REPLICATE);
  return placed(weight > 127, mask.size(), part);
}

}  // namespace maskline
