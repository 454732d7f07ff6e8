// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/sightings.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline::sam2 {
namespace {

// From SAMURAI: the share of motion in the choice, and after how many steady frames it counts.
constexpr double motionShare = 0.15;
constexpr int steadyAfter = 15;
constexpr double steadyIou = 0.3;       // of the box with the expected one
constexpr double leastIou = 0.5;        // estimate for a mask to be remembered
constexpr double velocityUpdate = 0.3;  // share of the newest velocity
// From DAM4SAM: when a frame with a rival is kept.
constexpr double sureIou = 0.8;
constexpr double boxShare = 0.7;       // of the box of both, at most
constexpr double areaTolerance = 0.2;  // of the median of the last areas
constexpr std::size_t areas = 10;
constexpr int betweenDistinctive = 5;  // frames
constexpr double leastRival = 0.1;     // of the area of the chosen mask

double overlap(const cv::Rect2d& a, const cv::Rect2d& b) {
  const double both = (a & b).area(), either = a.area() + b.area() - both;
  return either > 0 ? both / either : 0;
}

cv::Point2d centreOf(const cv::Rect2d& box) {
  return {box.x + box.width / 2, box.y + box.height / 2};
}

}  // namespace

bool showsRival(const cv::Mat& chosen, const cv::Mat& candidate) {
  const cv::Mat rest = (candidate != 0) & (chosen == 0);
  cv::Mat labels, stats, centres;
  const int count = cv::connectedComponentsWithStats(rest, labels, stats, centres, 8, CV_32S);
  int largest = 0, area = 0;
  for (int i = 1; i < count; ++i) {
    if (stats.at<int>(i, cv::CC_STAT_AREA) <= area) continue;
    largest = i;
    area = stats.at<int>(i, cv::CC_STAT_AREA);
  }
  if (area == 0 || area < leastRival * cv::countNonZero(chosen)) return false;
  const cv::Rect rival(
      stats.at<int>(largest, cv::CC_STAT_LEFT), stats.at<int>(largest, cv::CC_STAT_TOP),
      stats.at<int>(largest, cv::CC_STAT_WIDTH), stats.at<int>(largest, cv::CC_STAT_HEIGHT));
  const cv::Rect own = cv::boundingRect(chosen);
  return own.area() < boxShare * (own | rival).area();
}

Sightings::Verdict Sightings::judge(const Candidates& candidates) {
  std::vector<cv::Rect> boxes;
  for (const cv::Mat& mask : candidates.masks) boxes.push_back(cv::boundingRect(mask));
  Verdict verdict;
  verdict.chosen = choose(candidates, boxes);
  const cv::Mat& mask = candidates.masks[verdict.chosen];
  const double iou = candidates.ious[verdict.chosen];
  ++m_sinceDistinctive;
  if (!candidates.visible || boxes[verdict.chosen].empty()) {
    m_steady = 0;
    verdict.reliable = false;
    return verdict;
  }
  verdict.reliable = iou > leastIou;
  const int area = cv::countNonZero(mask);
  if (iou > sureIou && m_sinceDistinctive >= betweenDistinctive && hasUsualArea(area)) {
    verdict.distinctive = std::ranges::any_of(
        candidates.masks, [&](const cv::Mat& other) { return showsRival(mask, other); });
    if (verdict.distinctive) m_sinceDistinctive = 0;
  }
  m_areas.push_back(area);
  if (m_areas.size() > areas) m_areas.pop_front();
  note(boxes[verdict.chosen]);
  return verdict;
}

std::size_t Sightings::choose(const Candidates& candidates,
                              const std::vector<cv::Rect>& boxes) const {
  const bool moves = m_box && m_steady >= steadyAfter;
  const auto scoreOf = [&](std::size_t i) {
    const double iou = candidates.ious[i];
    if (!moves) return iou;
    return (1 - motionShare) * iou + motionShare * overlap(expected(), boxes[i]);
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i < boxes.size(); ++i)
    if (scoreOf(i) > scoreOf(best)) best = i;
  return best;
}

void Sightings::note(const cv::Rect& box) {
  const cv::Rect2d now = box;
  if (m_box) {
    m_steady = overlap(expected(), now) > steadyIou ? m_steady + 1 : 0;
    const cv::Point2d moved = centreOf(now) - centreOf(*m_box);
    m_velocity = m_steady > 0 ? m_velocity + (moved - m_velocity) * velocityUpdate : cv::Point2d();
  }
  m_box = now;
}

bool Sightings::hasUsualArea(int area) const {
  if (m_areas.empty()) return false;
  std::deque<int> sorted = m_areas;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return std::abs(area - *middle) <= areaTolerance * *middle;
}

}  // namespace maskline::sam2
