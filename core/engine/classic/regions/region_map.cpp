// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/regions/region_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

/// Edge strength 0 … 1 that texture finer than a few pixels does not raise: the greatest channel
/// gradient at two scales.
cv::Mat edgeStrength(const cv::Mat& lab8) {
  cv::Mat total = cv::Mat::zeros(lab8.size(), CV_32F);
  for (const double sigma : {1.0, 2.5}) {
    cv::Mat smooth, dx, dy;
    cv::GaussianBlur(lab8, smooth, {}, sigma);
    cv::Sobel(smooth, dx, CV_32F, 1, 0, 3, sigma / 4);
    cv::Sobel(smooth, dy, CV_32F, 0, 1, 3, sigma / 4);
    for (int y = 0; y < total.rows; ++y) {
      const auto* gx = dx.ptr<cv::Vec3f>(y);
      const auto* gy = dy.ptr<cv::Vec3f>(y);
      auto* to = total.ptr<float>(y);
      for (int x = 0; x < total.cols; ++x) {
        const cv::Vec3f weight(1, 2, 2);
        float sum = 0;
        for (int c = 0; c < 3; ++c) sum += weight[c] * (gx[x][c] * gx[x][c] + gy[x][c] * gy[x][c]);
        to[x] += 0.5f * std::sqrt(sum);
      }
    }
  }
  // 60 levels of Lab are as strong as edges get.
  return cv::min(total / 60.0, 1.0);
}

cv::Mat seedMarkers(const cv::Mat& edges, int cellSize) {
  cv::Mat markers = cv::Mat::zeros(edges.size(), CV_32S);
  int next = 1;
  for (int y = 0; y < edges.rows; y += cellSize) {
    for (int x = 0; x < edges.cols; x += cellSize) {
      const cv::Rect cell = cv::Rect(x, y, cellSize, cellSize) & cv::Rect({}, edges.size());
      cv::Point calmest;
      cv::minMaxLoc(edges(cell), nullptr, nullptr, &calmest, nullptr);
      markers.at<int>(calmest + cell.tl()) = next++;
    }
  }
  return markers;
}

/// Gives the watershed lines (−1) to the neighbour that is most like them.
void closeLines(cv::Mat& labels, const cv::Mat& lab8) {
  const std::array<cv::Point, 4> steps{{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}};
  const cv::Rect frame({}, labels.size());
  for (int round = 0; round < 8; ++round) {
    bool open = false;
    for (int y = 0; y < labels.rows; ++y) {
      for (int x = 0; x < labels.cols; ++x) {
        if (labels.at<int>(y, x) > 0) continue;
        open = true;
        double best = 1e9;
        for (const cv::Point& step : steps) {
          const cv::Point p = cv::Point(x, y) + step;
          if (!frame.contains(p) || labels.at<int>(p) <= 0) continue;
          const double d = cv::norm(lab8.at<cv::Vec3b>(p), lab8.at<cv::Vec3b>(y, x), cv::NORM_L1);
          if (d >= best) continue;
          best = d;
          labels.at<int>(y, x) = labels.at<int>(p);
        }
      }
    }
    if (!open) return;
  }
  cv::max(labels, 1, labels);
}

std::vector<RegionBorder> findBorders(const cv::Mat& labels, const cv::Mat& edges) {
  std::map<std::pair<int, int>, std::pair<int, float>> found;
  const auto pair = [&](cv::Point p, cv::Point q) {
    const int a = labels.at<int>(p), b = labels.at<int>(q);
    if (a == b) return;
    auto& [length, strength] = found[{std::min(a, b), std::max(a, b)}];
    ++length;
    strength += std::max(edges.at<float>(p), edges.at<float>(q));
  };
  for (int y = 0; y < labels.rows; ++y) {
    for (int x = 0; x < labels.cols; ++x) {
      if (x + 1 < labels.cols) pair({x, y}, {x + 1, y});
      if (y + 1 < labels.rows) pair({x, y}, {x, y + 1});
    }
  }
  std::vector<RegionBorder> borders;
  borders.reserve(found.size());
  for (const auto& [ends, sum] : found)
    borders.push_back(
        {ends.first, ends.second, sum.first, sum.second / static_cast<float>(sum.first)});
  return borders;
}

}  // namespace

void RegionColours::add(const cv::Vec3b& lab8) {
  // Chroma lives near the middle of its range: its bins are half as wide.
  const auto chroma = [](int v) { return std::clamp((v - 64) / 8, 0, bins - 1); };
  m_counts[static_cast<std::size_t>(lab8[0] / 16)] += 1;
  m_counts[static_cast<std::size_t>(bins + chroma(lab8[1]))] += 1;
  m_counts[static_cast<std::size_t>(2 * bins + chroma(lab8[2]))] += 1;
  m_pixels += 1;
}

void RegionColours::add(const RegionColours& other) {
  for (std::size_t i = 0; i < m_counts.size(); ++i) m_counts[i] += other.m_counts[i];
  m_pixels += other.m_pixels;
}

float RegionColours::distance(const RegionColours& other) const {
  if (m_pixels == 0 || other.m_pixels == 0) return 1;
  float sum = 0;
  for (std::size_t i = 0; i < m_counts.size(); ++i) {
    const float p = m_counts[i] / m_pixels, q = other.m_counts[i] / other.m_pixels;
    if (p + q > 0) sum += (p - q) * (p - q) / (p + q);
  }
  return sum / 6;
}

RegionMap cutIntoRegions(const cv::Mat& bgr, const cv::Mat& lab8, int cellSize) {
  const cv::Mat edges = edgeStrength(lab8);
  RegionMap map;
  map.labels = seedMarkers(edges, cellSize);
  cv::Mat smooth;
  cv::GaussianBlur(bgr, smooth, {}, 1.0);
  cv::watershed(smooth, map.labels);
  closeLines(map.labels, lab8);
  map.labels -= 1;
  double last = 0;
  cv::minMaxLoc(map.labels, nullptr, &last);
  map.regions.resize(static_cast<std::size_t>(last) + 1);
  for (int y = 0; y < lab8.rows; ++y) {
    for (int x = 0; x < lab8.cols; ++x) {
      Region& region = map.regions[static_cast<std::size_t>(map.labels.at<int>(y, x))];
      region.colours.add(lab8.at<cv::Vec3b>(y, x));
      ++region.area;
    }
  }
  map.borders = findBorders(map.labels, edges);
  return map;
}

}  // namespace maskline
