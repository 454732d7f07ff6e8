// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "core/mask/shapes.h"
#include "core/mask/temporal.h"

namespace maskline {

namespace {

constexpr double spacing = 3;  // pixels between points
constexpr int mostPoints = 128;
constexpr int directions = 12, distances = 5;
constexpr double innermost = 1.0 / 8, outermost = 2;  // of the mean distance
constexpr double scale = 5;                           // of the evaluator, for its range

using Points = std::vector<cv::Point2f>;
using ShapeContext = std::array<float, directions * distances>;
using Costs = cv::Mat1f;  // one row per point of a, one column per point of b

double perimeter(const Ring& ring) {
  double length = cv::norm(ring.back() - ring.front());
  for (std::size_t i = 1; i < ring.size(); ++i) length += cv::norm(ring[i] - ring[i - 1]);
  return length;
}

Ring longestRing(const Mask& mask) {
  Ring longest;
  double most = -1;
  for (const Outline& outline : outlines(mask)) {
    const double length = perimeter(outline.outer);
    if (length > most) most = length, longest = outline.outer;
  }
  return longest;
}

/// Points along the ring at even distances.
Points sampled(const Ring& ring) {
  const double length = perimeter(ring);
  const int count = std::clamp(static_cast<int>(length / spacing), 4, mostPoints);
  const double step = length / count;
  Points points;
  double next = 0, passed = 0;  // along the ring
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const cv::Point2f from = ring[i], to = ring[(i + 1) % ring.size()];
    const double side = cv::norm(to - from);
    for (; next < passed + side && static_cast<int>(points.size()) < count; next += step)
      points.push_back(from + (to - from) * static_cast<float>((next - passed) / side));
    passed += side;
  }
  return points;
}

double meanDistance(const Points& points) {
  double sum = 0;
  for (const cv::Point2f p : points)
    for (const cv::Point2f q : points) sum += cv::norm(p - q);
  return sum / static_cast<double>(points.size() * points.size());
}

/// The bin of a distance; each reaches twice as far as the one before. −1 beyond the outermost.
int distanceBin(double distance) {
  if (distance >= outermost) return -1;
  return std::max(0, std::ilogb(distance / innermost) + 1);
}

int directionBin(cv::Point2f towards) {
  const double turn = std::atan2(towards.y, towards.x) / (2 * std::numbers::pi) + 1;
  return static_cast<int>(turn * directions) % directions;
}

/// Where the other points lie as seen from each one: a histogram of sum 1.
std::vector<ShapeContext> contextsOf(const Points& points) {
  const double mean = meanDistance(points);
  std::vector<ShapeContext> contexts;
  for (const cv::Point2f from : points) {
    ShapeContext context{};
    float sum = 0;
    for (const cv::Point2f to : points) {
      const double distance = cv::norm(to - from);
      const int bin = distance > 0 ? distanceBin(distance / mean) : -1;
      if (bin < 0) continue;
      ++context[static_cast<std::size_t>(bin * directions + directionBin(to - from))];
      ++sum;
    }
    for (float& share : context) share /= std::max(sum, 1.0F);
    contexts.push_back(context);
  }
  return contexts;
}

float cost(const ShapeContext& a, const ShapeContext& b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const float apart = a[i] - b[i];
    sum += apart * apart / (a[i] + b[i] + 1e-12F);
  }
  return sum / 2;
}

Costs costsBetween(const std::vector<ShapeContext>& a, const std::vector<ShapeContext>& b) {
  Costs costs(static_cast<int>(a.size()), static_cast<int>(b.size()));
  for (int i = 0; i < costs.rows; ++i)
    for (int j = 0; j < costs.cols; ++j)
      costs(i, j) = cost(a[static_cast<std::size_t>(i)], b[static_cast<std::size_t>(j)]);
  return costs;
}

/// Pairs of a row (y) and a column (x).
using Path = std::vector<cv::Point>;

/// The cheapest way once around both outlines, beginning with the pair `start`.
Path cheapestPath(const Costs& costs, cv::Point start) {
  const int rows = costs.rows, columns = costs.cols;
  const auto pairAt = [&](int i, int j) {
    return cv::Point((start.x + j) % columns, (start.y + i) % rows);
  };
  constexpr float never = std::numeric_limits<float>::max();
  Costs sums(rows + 1, columns + 1, never);  // shifted by one
  sums(0, 0) = 0;
  for (int i = 1; i <= rows; ++i)
    for (int j = 1; j <= columns; ++j)
      sums(i, j) = costs(pairAt(i - 1, j - 1)) +
                   std::min({sums(i - 1, j - 1), sums(i - 1, j), sums(i, j - 1)});
  Path path;
  for (int i = rows, j = columns; i > 0 && j > 0;) {
    path.push_back(pairAt(i - 1, j - 1));
    const float least = std::min({sums(i - 1, j - 1), sums(i - 1, j), sums(i, j - 1)});
    const bool diagonal = sums(i - 1, j - 1) == least;
    const bool up = diagonal || sums(i - 1, j) == least;
    const bool left = diagonal || !up;
    i -= up;
    j -= left;
  }
  return path;
}

/// Only the cheapest pair of each row, or of each column.
Path cheapestOfEach(const Costs& costs, const Path& path, int cv::Point::*side, int count) {
  std::vector<const cv::Point*> best(static_cast<std::size_t>(count), nullptr);
  for (const cv::Point& pair : path) {
    const cv::Point*& present = best[static_cast<std::size_t>(pair.*side)];
    if (!present || costs(pair) < costs(*present)) present = &pair;
  }
  Path kept;
  for (const cv::Point* pair : best)
    if (pair) kept.push_back(*pair);
  return kept;
}

double matchedCost(const Costs& costs) {
  const Path first = cheapestPath(costs, {0, 0});
  const cv::Point start =
      *std::ranges::min_element(first, {}, [&](cv::Point p) { return costs(p); });
  Path path = cheapestPath(costs, start);
  path = cheapestOfEach(costs, path, &cv::Point::y, costs.rows);
  path = cheapestOfEach(costs, path, &cv::Point::x, costs.cols);
  double sum = 0;
  for (const cv::Point pair : path) sum += costs(pair);
  return sum / static_cast<double>(path.size());
}

}  // namespace

double temporalInstability(const Mask& a, const Mask& b) {
  const auto contexts = [](const Mask& mask) { return contextsOf(sampled(longestRing(mask))); };
  return scale * matchedCost(costsBetween(contexts(a), contexts(b)));
}

}  // namespace maskline
