// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/part_blend.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {

namespace {

constexpr int maxContourPoints = 240;
constexpr int gridNodes = 96;  // nodes of the motion field along the longer side, at most

/// Signed distance to the outline in pixels, positive inside.
cv::Mat signedDistance(const cv::Mat& set) {
  cv::Mat inside, outside;
  cv::distanceTransform(set, inside, cv::DIST_L2, cv::DIST_MASK_PRECISE);
  cv::distanceTransform(~set, outside, cv::DIST_L2, cv::DIST_MASK_PRECISE);
  // The outline runs between the pixels: half a pixel from either side.
  cv::Mat distance = inside - outside;
  cv::subtract(distance, 0.5, distance, set);
  cv::add(distance, 0.5, distance, ~set);
  return distance;
}

/// The level above which exactly `area` pixels lie, near enough.
float levelFor(const cv::Mat& distance, int area) {
  std::vector<float> values(distance.begin<float>(), distance.end<float>());
  if (area >= static_cast<int>(values.size())) return -1e9f;
  const auto nth = values.begin() + area;
  std::nth_element(values.begin(), nth, values.end(), std::greater<>());
  return *nth;
}

}  // namespace

PartBlend::PartBlend(const PartPair& pair, cv::Rect frame)
    : m_areaA(cv::countNonZero(pair.a)), m_areaB(cv::countNonZero(pair.b)) {
  if (m_areaA > 0) m_distanceA = signedDistance(pair.a);
  if (m_areaB > 0) m_distanceB = signedDistance(pair.b);
  if (m_areaA == 0 || m_areaB == 0) return;
  const cv::Rect box = cv::boundingRect(pair.a) | cv::boundingRect(pair.b);
  m_reach = static_cast<float>(std::hypot(box.width, box.height));
  m_pairs = matchContours(contourPoints(m_distanceA, frame, maxContourPoints),
                          contourPoints(m_distanceB, frame, maxContourPoints), pair.shift);
}

cv::Mat PartBlend::motion(double t) const {
  const cv::Size size = m_distanceA.size();
  AffineFit fit;
  for (const auto& [from, to] : m_pairs) {
    const cv::Point2f here = from + (to - from) * static_cast<float>(t);
    fit.add(here, here + (to - from), 1);
  }
  const Affine whole = fit.affine();

  const int step = std::max(2, (std::max(size.width, size.height) + gridNodes - 1) / gridNodes);
  const cv::Size grid((size.width + step - 1) / step, (size.height + step - 1) / step);
  cv::Mat sums = cv::Mat::zeros(grid, CV_32FC3);  // residual x, y and weight
  for (const auto& [from, to] : m_pairs) {
    const cv::Point2f here = from + (to - from) * static_cast<float>(t);
    const cv::Point2f rest = (to - from) - (whole(here) - here);
    const cv::Point node(std::clamp(static_cast<int>(here.x) / step, 0, grid.width - 1),
                         std::clamp(static_cast<int>(here.y) / step, 0, grid.height - 1));
    sums.at<cv::Vec3f>(node) += cv::Vec3f(rest.x, rest.y, 1);
  }
  const double sigma = std::max(0.06 * m_reach / step, 0.8);
  cv::Mat local, wide;
  cv::GaussianBlur(sums, local, {}, sigma, sigma, cv::BORDER_CONSTANT);
  cv::GaussianBlur(sums, wide, {}, 3 * sigma, 3 * sigma, cv::BORDER_CONSTANT);

  cv::Mat field(grid, CV_32FC2);
  for (int y = 0; y < grid.height; ++y)
    for (int x = 0; x < grid.width; ++x) {
      const cv::Vec3f sum = local.at<cv::Vec3f>(y, x) + wide.at<cv::Vec3f>(y, x) * 0.02f;
      const cv::Point2f here((x + 0.5f) * step - 0.5f, (y + 0.5f) * step - 0.5f);
      const cv::Point2f move = whole(here) - here;
      const float norm = 1 / (sum[2] + 1e-6f);
      field.at<cv::Vec2f>(y, x) = {move.x + sum[0] * norm, move.y + sum[1] * norm};
    }
  cv::resize(field, field, {grid.width * step, grid.height * step}, 0, 0, cv::INTER_LINEAR);
  return field(cv::Rect(cv::Point(), size));
}

cv::Mat PartBlend::meetingDistance(double t) const {
  if (m_pairs.empty()) return m_distanceA * (1 - t) + m_distanceB * t;
  const cv::Mat field = motion(t);
  cv::Mat mapA(field.size(), CV_32FC2), mapB(field.size(), CV_32FC2);
  const auto back = static_cast<float>(t), ahead = static_cast<float>(1 - t);
  for (int y = 0; y < field.rows; ++y) {
    const cv::Vec2f* move = field.ptr<cv::Vec2f>(y);
    cv::Vec2f *toA = mapA.ptr<cv::Vec2f>(y), *toB = mapB.ptr<cv::Vec2f>(y);
    for (int x = 0; x < field.cols; ++x) {
      const cv::Vec2f here(static_cast<float>(x), static_cast<float>(y));
      toA[x] = here - move[x] * back;
      toB[x] = here + move[x] * ahead;
    }
  }
  cv::Mat movedA, movedB;
  cv::remap(m_distanceA, movedA, mapA, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  cv::remap(m_distanceB, movedB, mapB, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  return movedA * (1 - t) + movedB * t;
}

cv::Mat PartBlend::at(double t) const {
  if (m_areaA == 0 || m_areaB == 0) {
    const cv::Mat& distance = m_areaA > 0 ? m_distanceA : m_distanceB;
    double depth = 0;
    cv::minMaxLoc(distance, nullptr, &depth);
    return distance > depth * (m_areaA > 0 ? t : 1 - t);
  }
  const cv::Mat distance = meetingDistance(t);
  const int area = static_cast<int>(std::lround(m_areaA * (1 - t) + m_areaB * t));
  return distance > levelFor(distance, area);
}

}  // namespace maskline
