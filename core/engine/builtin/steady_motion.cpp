// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/steady_motion.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline::builtin {
namespace {

constexpr std::size_t areas = 10;
constexpr int leastArea = 64;                         // of the mask, in cells
constexpr int steadyAfter = 5;                        // frames
constexpr double steadyIou = 0.6;                     // with the expected mask
constexpr double offIou = 0.3;                        // of a mask that lies elsewhere
constexpr int forgottenAfter = 20;                    // frames without a usual mask
constexpr double usualGrowth = 1.2, usualLoss = 0.6;  // of the area, to the usual one
constexpr double wholeArea = 0.8;                     // of a mask that is not partly hidden
constexpr double update = 0.3;                        // share of the newest velocity
constexpr double largePiece = 0.3;                    // of the usual area
constexpr double reach = 0.12;      // of the root of the usual area, around the expected mask
constexpr double leastLeft = 0.25;  // of the usual area, to go on from
constexpr int rivalFor = 40;        // frames after it was seen
constexpr double rivalScore = 0.6;  // to that of the object
constexpr double rivalArea = 0.3;   // to the usual one, of a single piece
constexpr float removed = -6;       // log-odds

cv::Point2d centreOf(const cv::Mat& inside) {
  const cv::Moments m = cv::moments(inside, true);
  return {m.m10 / m.m00, m.m01 / m.m00};
}

double shareOf(const cv::Mat& inside) {
  return static_cast<double>(cv::countNonZero(inside)) / static_cast<double>(inside.total());
}

double iouOf(const cv::Mat& a, const cv::Mat& b) {
  const int either = cv::countNonZero(a | b);
  return either > 0 ? static_cast<double>(cv::countNonZero(a & b)) / either : 0;
}

int largePieces(const cv::Mat& inside, double leastShare) {
  cv::Mat labels, stats, centres;
  const int count = cv::connectedComponentsWithStats(inside, labels, stats, centres, 8, CV_32S);
  int large = 0;
  for (int i = 1; i < count; ++i) {
    const double area = stats.at<int>(i, cv::CC_STAT_AREA);
    large += area > leastShare * static_cast<double>(inside.total()) ? 1 : 0;
  }
  return large;
}

/// Whether something of at least `leastShare` of the picture off the mask looks like the object.
bool hasRival(const cv::Mat& inside, const cv::Mat& targetScore, double leastShare) {
  const double own = cv::mean(targetScore, inside)[0];
  if (own <= 0 || cv::countNonZero(inside) < leastArea) return false;
  cv::Mat around;
  cv::dilate(inside, around, cv::Mat(), {-1, -1}, 2);
  return largePieces((targetScore > rivalScore * own) & (around == 0), leastShare) > 0;
}

}  // namespace

double SteadyMotion::usualArea() const {
  std::deque<double> sorted = m_areas;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return *middle;
}

cv::Mat SteadyMotion::expected() const {
  return m_steady < steadyAfter || m_rival == 0 ? cv::Mat() : moved();
}

cv::Mat SteadyMotion::moved() const {
  const cv::Point2d by = m_velocity * (m_since + 1);
  cv::Mat result;
  cv::warpAffine(m_mask, result, cv::Matx23d(1, 0, by.x, 0, 1, by.y), m_mask.size());
  return result > 0.5;
}

cv::Mat SteadyMotion::farFrom(const cv::Mat& place) const {
  cv::Mat distance;
  cv::distanceTransform(place == 0, distance, cv::DIST_L2, cv::DIST_MASK_3);
  return distance > reach * std::sqrt(usualArea() * static_cast<double>(place.total()));
}

void SteadyMotion::guide(cv::Mat& carried) const {
  if (m_since == 0 || shareOf(carried > 0.5) == 0) return;
  const cv::Mat place = expected();
  if (place.empty() || cv::countNonZero(place) == 0) return;
  carried.setTo(0, farFrom(place));
  if (shareOf(carried > 0.5) < leastLeft * usualArea()) place.convertTo(carried, CV_32F, 1.0 / 255);
}

bool SteadyMotion::restrain(cv::Mat& logits) const {
  const cv::Mat place = expected();
  if (place.empty() || cv::countNonZero(place) == 0) return false;
  const cv::Mat inside = logits > 0;
  const double usual = usualArea();
  if (shareOf(inside) < usualGrowth * usual && largePieces(inside, largePiece * usual) < 2)
    return false;
  cv::Mat far = farFrom(place);
  cv::resize(far, far, logits.size(), 0, 0, cv::INTER_NEAREST);
  // Where nothing is left, the object has gone another way.
  if (cv::countNonZero(inside & (far == 0)) < cv::countNonZero(inside) / 4) return false;
  logits.setTo(removed, far & inside);
  return true;
}

bool SteadyMotion::note(const cv::Mat& mask, const cv::Mat& targetScore) {
  const cv::Mat inside = mask > 0.5;
  const double area = shareOf(inside);
  const bool first = m_areas.empty();
  if (first && area == 0) return true;
  const double usual = first ? area : usualArea();
  m_rival = std::max(0, m_rival - 1);
  if (!first && area > 0 && hasRival(inside, targetScore, rivalArea * usual)) m_rival = rivalFor;
  const cv::Mat place = first ? cv::Mat() : moved();
  const double overlap = first ? 1 : iouOf(place, inside);
  // After a contact the mask must lie where the object is expected again.
  const bool off = m_steady >= steadyAfter && overlap < (m_since > 0 ? steadyIou : offIou);
  if (area == 0 || area > usualGrowth * usual || area < usualLoss * usual || off) {
    const bool alone = m_rival == 0;
    if (++m_since > forgottenAfter) *this = {};
    return alone;
  }
  if (!first) {
    const cv::Point2d step = (centreOf(inside) - centreOf(m_mask > 0.5)) / (m_since + 1);
    m_velocity = m_areas.size() > 1 ? m_velocity + (step - m_velocity) * update : step;
  }
  m_mask = mask.clone();
  if (area >= wholeArea * usual) m_areas.push_back(area);
  if (m_areas.size() > areas) m_areas.pop_front();
  m_steady = overlap > steadyIou ? m_steady + 1 : 0;
  m_since = 0;
  return true;
}

}  // namespace maskline::builtin
