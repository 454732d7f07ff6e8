// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/part_blend.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "core/mask/signed_distance.h"

namespace maskline {

namespace {

constexpr int maxOutlinePoints = 240;

/// The level above which `area` pixels lie, near enough.
float levelFor(const cv::Mat& distance, int area) {
  std::vector<float> values(distance.begin<float>(), distance.end<float>());
  if (area >= static_cast<int>(values.size())) return -std::numeric_limits<float>::max();
  const auto nth = values.begin() + area;
  std::nth_element(values.begin(), nth, values.end(), std::greater<>());
  return *nth;
}

cv::Mat warped(const cv::Mat& distance, const cv::Matx23f& sourceOf) {
  cv::Mat result;
  cv::warpAffine(distance, result, sourceOf, distance.size(),
                 cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
  return result;
}

double overlap(const cv::Mat& a, const cv::Mat& b) {
  const int joined = cv::countNonZero(a | b);
  return joined == 0 ? 0 : static_cast<double>(cv::countNonZero(a & b)) / joined;
}

/// The box of both parts with room for what a turn pushes beyond it.
cv::Rect stage(const PartPair& pair) {
  const cv::Rect box = cv::boundingRect(pair.a) | cv::boundingRect(pair.b);
  const int margin = 4 + std::max(box.width, box.height) / 8;
  return cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin) &
         cv::Rect(cv::Point(), pair.a.size());
}

}  // namespace

PartBlend::PartBlend(const PartPair& pair, cv::Rect frame)
    : m_box(stage(pair)), m_areaA(cv::countNonZero(pair.a)), m_areaB(cv::countNonZero(pair.b)) {
  if (m_areaA > 0) m_distanceA = distanceToOutline(pair.a(m_box));
  if (m_areaB > 0) m_distanceB = distanceToOutline(pair.b(m_box));
  if (m_areaA == 0 || m_areaB == 0) return;
  const cv::Rect visible = frame - m_box.tl();
  m_pairs = outlineMotion(outlinePoints(m_distanceA, visible, maxOutlinePoints),
                          outlinePoints(m_distanceB, visible, maxOutlinePoints), pair.shift);
  const Moved meeting = moved(0.5);
  m_agreement = overlap(meeting.a > 0, meeting.b > 0);
}

/// Where the motion takes a point in the whole time, as seen from where it is at `t`.
Affine PartBlend::motion(double t) const {
  AffineFit fit;
  for (const auto& [from, to] : m_pairs) {
    const cv::Point2f here = from + (to - from) * static_cast<float>(t);
    fit.add(here, here + (to - from), 1);
  }
  return fit.affine();
}

PartBlend::Moved PartBlend::moved(double t) const {
  if (m_pairs.empty()) return {m_distanceA, m_distanceB};
  const Affine whole = motion(t);
  const cv::Matx23f stay(1, 0, 0, 0, 1, 0);
  const cv::Matx23f go(whole.linear(0, 0), whole.linear(0, 1), whole.offset.x, whole.linear(1, 0),
                       whole.linear(1, 1), whole.offset.y);
  const cv::Matx23f displacement = go - stay;
  const auto passed = static_cast<float>(t), left = static_cast<float>(1 - t);
  return {warped(m_distanceA, stay - displacement * passed),
          warped(m_distanceB, stay + displacement * left)};
}

cv::Mat PartBlend::at(double t) const {
  if (m_areaA == 0 || m_areaB == 0) {
    const cv::Mat& distance = m_areaA > 0 ? m_distanceA : m_distanceB;
    double depth = 0;
    cv::minMaxLoc(distance, nullptr, &depth);
    return distance > depth * (m_areaA > 0 ? t : 1 - t);
  }
  const Moved meeting = moved(t);
  const cv::Mat distance = meeting.a * (1 - t) + meeting.b * t;
  // Cutting where the area comes out right keeps thin things, whose blended distances may all be
  // negative.
  const int area = static_cast<int>(std::lround(m_areaA * (1 - t) + m_areaB * t));
  return distance > levelFor(distance, area);
}

void PartBlend::drawInto(cv::Mat& picture, double t) const {
  cv::Mat target = picture(m_box);
  target |= at(t);
}

}  // namespace maskline
