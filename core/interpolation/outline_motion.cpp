// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/outline_motion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "core/interpolation/affine_fit.h"

namespace maskline {

namespace {

using Points = std::vector<cv::Point2f>;

constexpr int rounds = 12;

float squared(cv::Point2f v) { return v.dot(v); }

/// Extent of a shape: root mean square distance from the middle.
float spread(const std::vector<OutlinePoint>& points) {
  cv::Point2f middle(0, 0);
  for (const auto& p : points) middle += p.at;
  middle *= 1.f / static_cast<float>(points.size());
  float sum = 0;
  for (const auto& p : points) sum += squared(p.at - middle);
  return std::sqrt(sum / static_cast<float>(points.size())) + 1;
}

/// A point of the moved outline (by index), the closest of the other one, and how far apart.
struct Pair {
  std::size_t a, b;
  float distance;
};

/// Finds for every point of each side the closest of the other. Opposite sides of a limb look in
/// opposite directions, so disagreement of direction counts as distance.
class Pairing {
 public:
  Pairing(const std::vector<OutlinePoint>& a, const std::vector<OutlinePoint>& b) : m_a(a), m_b(b) {
    const float turning = 0.35f * std::min(spread(a), spread(b));
    m_turnCost = turning * turning;
  }

  std::vector<Pair> closest(const Points& moved) const {
    constexpr float far = std::numeric_limits<float>::max();
    std::vector<float> bestOfB(m_b.size(), far);
    std::vector<std::size_t> mateOfB(m_b.size(), 0);
    std::vector<Pair> pairs;
    pairs.reserve(m_a.size() + m_b.size());
    for (std::size_t i = 0; i < m_a.size(); ++i) {
      float best = far;
      std::size_t mate = 0;
      for (std::size_t j = 0; j < m_b.size(); ++j) {
        const float turn = 1 - m_a[i].inwards.dot(m_b[j].inwards);
        const float cost = squared(moved[i] - m_b[j].at) + m_turnCost * turn;
        if (cost < best) best = cost, mate = j;
        if (cost < bestOfB[j]) bestOfB[j] = cost, mateOfB[j] = i;
      }
      pairs.push_back({i, mate, std::sqrt(squared(moved[i] - m_b[mate].at))});
    }
    for (std::size_t j = 0; j < m_b.size(); ++j)
      pairs.push_back({mateOfB[j], j, std::sqrt(squared(moved[mateOfB[j]] - m_b[j].at))});
    return pairs;
  }

 private:
  const std::vector<OutlinePoint>& m_a;
  const std::vector<OutlinePoint>& m_b;
  float m_turnCost = 0;
};

/// Far pairs count less: scaled by the median distance.
std::vector<float> weights(const std::vector<Pair>& pairs) {
  std::vector<float> distances;
  for (const Pair& pair : pairs) distances.push_back(pair.distance);
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  const float scale = 2 * *middle + 1;
  std::vector<float> result;
  for (const Pair& pair : pairs)
    result.push_back(1 / (1 + (pair.distance / scale) * (pair.distance / scale)));
  return result;
}

float meanDistance(const std::vector<Pair>& pairs) {
  float sum = 0;
  for (const Pair& pair : pairs) sum += pair.distance;
  return sum / static_cast<float>(pairs.size());
}

struct Fitted {
  Points moved;
  float distance = 0;  // that remains, on average
};

Fitted fitted(const std::vector<OutlinePoint>& a, const std::vector<OutlinePoint>& b,
              const Pairing& pairing, cv::Point2f shift) {
  Points moved;
  for (const OutlinePoint& p : a) moved.push_back(p.at + shift);
  for (int round = 0; round < rounds; ++round) {
    const std::vector<Pair> pairs = pairing.closest(moved);
    const std::vector<float> weight = weights(pairs);
    AffineFit fit;
    for (std::size_t k = 0; k < pairs.size(); ++k)
      fit.add(a[pairs[k].a].at, b[pairs[k].b].at, weight[k]);
    const Affine motion = round < rounds / 2 ? fit.similarity() : fit.affine();
    for (std::size_t i = 0; i < moved.size(); ++i) moved[i] = motion(a[i].at);
  }
  const float distance = meanDistance(pairing.closest(moved));
  return {std::move(moved), distance};
}

Points moved(const std::vector<OutlinePoint>& a, const std::vector<OutlinePoint>& b,
             cv::Point2f shift) {
  const Pairing pairing(a, b);
  Fitted shifted = fitted(a, b, pairing, shift);
  if (squared(shift) <= 4) return shifted.moved;
  Fitted stayed = fitted(a, b, pairing, {0, 0});
  return stayed.distance < shifted.distance ? stayed.moved : shifted.moved;
}

}  // namespace

std::vector<OutlinePoint> outlinePoints(const cv::Mat& distance, cv::Rect frame, int maxPoints) {
  std::vector<std::vector<cv::Point>> lines;
  cv::findContours(distance > 0, lines, cv::RETR_CCOMP, cv::CHAIN_APPROX_NONE);
  cv::Mat dx, dy;
  cv::Sobel(distance, dx, CV_32F, 1, 0);
  cv::Sobel(distance, dy, CV_32F, 0, 1);
  const cv::Rect inner(frame.x + 1, frame.y + 1, frame.width - 2, frame.height - 2);
  std::vector<OutlinePoint> all;
  for (const auto& line : lines)
    for (const cv::Point p : line) {
      if (!inner.contains(p)) continue;
      const cv::Point2f slope(dx.at<float>(p), dy.at<float>(p));
      all.push_back({cv::Point2f(p), slope / (std::sqrt(squared(slope)) + 1e-6f)});
    }
  const std::size_t step = 1 + all.size() / static_cast<std::size_t>(maxPoints);
  std::vector<OutlinePoint> thinned;
  for (std::size_t i = 0; i < all.size(); i += step) thinned.push_back(all[i]);
  return thinned;
}

std::vector<Correspondence> outlineMotion(const std::vector<OutlinePoint>& a,
                                          const std::vector<OutlinePoint>& b, cv::Point2f shift) {
  if (a.empty() || b.empty()) return {};
  std::vector<Correspondence> pairs;
  const Points aOnB = moved(a, b, shift), bOnA = moved(b, a, -shift);
  for (std::size_t i = 0; i < a.size(); ++i) pairs.push_back({a[i].at, aOnB[i]});
  for (std::size_t i = 0; i < b.size(); ++i) pairs.push_back({bOnA[i], b[i].at});
  return pairs;
}

}  // namespace maskline
