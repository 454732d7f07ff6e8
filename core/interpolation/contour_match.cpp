// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/contour_match.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "core/interpolation/affine_fit.h"

namespace maskline {

namespace {

using Points = std::vector<cv::Point2f>;

float squared(cv::Point2f v) { return v.dot(v); }

/// Extent of a shape: root mean square distance from the middle.
float spread(const std::vector<ContourPoint>& points) {
  cv::Point2f middle(0, 0);
  for (const auto& p : points) middle += p.at;
  middle *= 1.f / static_cast<float>(points.size());
  float sum = 0;
  for (const auto& p : points) sum += squared(p.at - middle);
  return std::sqrt(sum / static_cast<float>(points.size())) + 1;
}

/// Pairs of indices (moved point of a, point of b): for every point of each side the closest of the
/// other. Opposite sides of a limb look in opposite directions, so disagreement of direction counts
/// as distance.
class Pairing {
 public:
  Pairing(const std::vector<ContourPoint>& a, const std::vector<ContourPoint>& b)
      : m_a(a), m_b(b), m_penalty(square(0.35f * std::min(spread(a), spread(b)))) {}

  struct Pair {
    std::size_t a, b;
    float distance;
  };

  std::vector<Pair> closest(const Points& moved) const {
    std::vector<float> bestB(m_b.size(), std::numeric_limits<float>::max());
    std::vector<std::size_t> mateOfB(m_b.size(), 0);
    std::vector<Pair> pairs;
    pairs.reserve(m_a.size() + m_b.size());
    for (std::size_t i = 0; i < m_a.size(); ++i) {
      float best = std::numeric_limits<float>::max();
      std::size_t mate = 0;
      for (std::size_t j = 0; j < m_b.size(); ++j) {
        const float turn = 1 - m_a[i].inwards.dot(m_b[j].inwards);
        const float cost = squared(moved[i] - m_b[j].at) + m_penalty * turn;
        if (cost < best) best = cost, mate = j;
        if (cost < bestB[j]) bestB[j] = cost, mateOfB[j] = i;
      }
      pairs.push_back({i, mate, std::sqrt(squared(moved[i] - m_b[mate].at))});
    }
    for (std::size_t j = 0; j < m_b.size(); ++j)
      pairs.push_back({mateOfB[j], j, std::sqrt(squared(moved[mateOfB[j]] - m_b[j].at))});
    return pairs;
  }

 private:
  static float square(float x) { return x * x; }

  const std::vector<ContourPoint>& m_a;
  const std::vector<ContourPoint>& m_b;
  float m_penalty;
};

/// Far pairs count less: scaled by the median distance.
std::vector<float> weights(const std::vector<Pairing::Pair>& pairs) {
  std::vector<float> distances;
  for (const auto& pair : pairs) distances.push_back(pair.distance);
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  const float scale = 2 * *middle + 1;
  std::vector<float> result;
  for (const auto& pair : pairs)
    result.push_back(1 / (1 + (pair.distance / scale) * (pair.distance / scale)));
  return result;
}

struct Fitted {
  Points moved;
  float cost = 0;  // mean distance of the pairs
};

Points positions(const std::vector<ContourPoint>& points) {
  Points result;
  for (const auto& p : points) result.push_back(p.at);
  return result;
}

float meanDistance(const std::vector<Pairing::Pair>& pairs) {
  float sum = 0;
  for (const auto& pair : pairs) sum += pair.distance;
  return sum / static_cast<float>(pairs.size());
}

/// The motion as a whole, starting from a shift.
Fitted fitWhole(const std::vector<ContourPoint>& a, const std::vector<ContourPoint>& b,
                const Pairing& pairing, cv::Point2f shift) {
  const Points start = positions(a);
  Points moved = start;
  for (auto& p : moved) p += shift;
  constexpr int rounds = 12;
  for (int round = 0; round < rounds; ++round) {
    const auto pairs = pairing.closest(moved);
    const auto weight = weights(pairs);
    AffineFit fit;
    for (std::size_t k = 0; k < pairs.size(); ++k)
      fit.add(start[pairs[k].a], b[pairs[k].b].at, weight[k]);
    const Affine motion = round < rounds / 2 ? fit.similarity() : fit.affine();
    for (std::size_t i = 0; i < moved.size(); ++i) moved[i] = motion(start[i]);
  }
  return {moved, meanDistance(pairing.closest(moved))};
}

/// Moves each point by the mean of its neighbours' remaining displacements.
void relax(Points& moved, const Points& start, const std::vector<ContourPoint>& b,
           const std::vector<Pairing::Pair>& pairs, const std::vector<float>& weight, float sigma) {
  std::vector<cv::Point2f> pull(moved.size(), {0, 0});
  std::vector<float> total(moved.size(), 0);
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    pull[pairs[k].a] += (b[pairs[k].b].at - moved[pairs[k].a]) * weight[k];
    total[pairs[k].a] += weight[k];
  }
  const float falloff = 1 / (2 * sigma * sigma);
  Points next = moved;
  for (std::size_t i = 0; i < moved.size(); ++i) {
    cv::Point2f sum(0, 0);
    float norm = 1e-6f;
    for (std::size_t k = 0; k < moved.size(); ++k) {
      const float near = squared(start[i] - start[k]) * falloff;
      if (near > 8) continue;
      const float w = std::exp(-near);
      sum += pull[k] * w;
      norm += total[k] * w;
    }
    next[i] += sum * (1 / norm);
  }
  moved = std::move(next);
}

Points move(const std::vector<ContourPoint>& a, const std::vector<ContourPoint>& b,
            cv::Point2f shift) {
  const Pairing pairing(a, b);
  Fitted best = fitWhole(a, b, pairing, shift);
  if (squared(shift) > 4) {
    Fitted stay = fitWhole(a, b, pairing, {0, 0});
    if (stay.cost < best.cost) best = std::move(stay);
  }
  const Points start = positions(a);
  const float size = spread(a);
  for (const float share : {0.8f, 0.5f, 0.35f, 0.25f, 0.18f})
    for (int round = 0; round < 3; ++round) {
      const auto pairs = pairing.closest(best.moved);
      relax(best.moved, start, b, pairs, weights(pairs), share * size);
    }
  return best.moved;
}

}  // namespace

std::vector<ContourPoint> contourPoints(const cv::Mat& distance, cv::Rect frame, int maxPoints) {
  std::vector<std::vector<cv::Point>> lines;
  cv::findContours(distance > 0, lines, cv::RETR_CCOMP, cv::CHAIN_APPROX_NONE);
  cv::Mat dx, dy;
  cv::Sobel(distance, dx, CV_32F, 1, 0);
  cv::Sobel(distance, dy, CV_32F, 0, 1);
  const cv::Rect inner(frame.x + 1, frame.y + 1, frame.width - 2, frame.height - 2);
  std::vector<ContourPoint> all;
  for (const auto& line : lines)
    for (const cv::Point p : line) {
      if (!inner.contains(p)) continue;
      const cv::Point2f slope(dx.at<float>(p), dy.at<float>(p));
      const float steepness = std::sqrt(squared(slope)) + 1e-6f;
      all.push_back({cv::Point2f(p), slope / steepness});
    }
  const std::size_t step = 1 + all.size() / static_cast<std::size_t>(maxPoints);
  std::vector<ContourPoint> thinned;
  for (std::size_t i = 0; i < all.size(); i += step) thinned.push_back(all[i]);
  return thinned;
}

std::vector<Correspondence> matchContours(const std::vector<ContourPoint>& a,
                                          const std::vector<ContourPoint>& b, cv::Point2f shift) {
  if (a.empty() || b.empty()) return {};
  std::vector<Correspondence> result;
  const Points aOnB = move(a, b, shift), bOnA = move(b, a, -shift);
  for (std::size_t i = 0; i < a.size(); ++i) result.push_back({a[i].at, aOnB[i]});
  for (std::size_t i = 0; i < b.size(); ++i) result.push_back({bOnA[i], b[i].at});
  return result;
}

}  // namespace maskline
