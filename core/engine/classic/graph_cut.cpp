// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/graph_cut.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc/detail/gcgraph.hpp>

namespace maskline {
namespace {

const std::array<cv::Point, 4> neighbours{{{1, 0}, {0, 1}, {1, 1}, {-1, 1}}};

float squaredDifference(const cv::Mat& lab, cv::Point a, cv::Point b) {
  const cv::Vec3f d = lab.at<cv::Vec3f>(a) - lab.at<cv::Vec3f>(b);
  return d.dot(d);
}

float meanSquaredDifference(const cv::Mat& lab) {
  double sum = 0;
  int count = 0;
  for (int y = 0; y + 1 < lab.rows; ++y) {
    for (int x = 0; x + 1 < lab.cols; ++x) {
      sum += squaredDifference(lab, {x, y}, {x + 1, y});
      sum += squaredDifference(lab, {x, y}, {x, y + 1});
      count += 2;
    }
  }
  return count == 0 ? 1.0f : static_cast<float>(sum / count) + 1e-6f;
}

}  // namespace

cv::Mat graphCut(const cv::Mat& logit, const cv::Mat& lab, const CutOptions& options) {
  const cv::Size size = logit.size();
  if (size.area() < 2) return logit > 0;  // GCGraph wants edges
  cv::detail::GCGraph<float> graph(size.area(), size.area() * 8);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const float l = logit.at<float>(y, x);
      graph.addTermWeights(graph.addVtx(), std::max(l, 0.0f), std::max(-l, 0.0f));
    }
  }
  const float beta = 0.5f / meanSquaredDifference(lab);
  const cv::Rect frame({}, size);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      for (const cv::Point& step : neighbours) {
        const cv::Point other = cv::Point(x, y) + step;
        if (!frame.contains(other)) continue;
        const float similarity = std::exp(-beta * squaredDifference(lab, {x, y}, other));
        const float distance = step.x != 0 && step.y != 0 ? 1.41421356f : 1.0f;
        const float cost =
            options.strength * (options.base + (1 - options.base) * similarity) / distance;
        graph.addEdges(y * size.width + x, other.y * size.width + other.x, cost, cost);
      }
    }
  }
  graph.maxFlow();
  cv::Mat out(size, CV_8UC1);
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x)
      out.at<std::uint8_t>(y, x) = graph.inSourceSegment(y * size.width + x) ? 255 : 0;
  return out;
}

}  // namespace maskline
