// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/track_smoothing.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/interpolation/thin_parts.h"
#include "core/mask/signed_distance.h"

namespace maskline {

namespace {

constexpr int maxOutlinePoints = 120;
constexpr double trust = 3;  // how much more a fixed mask counts

double bandOf(double area) { return std::clamp(0.05 * std::sqrt(area), 2.0, 12.0); }

cv::Rect grown(cv::Rect box, int by, cv::Size frame) {
  return cv::Rect(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by) &
         cv::Rect(cv::Point(), frame);
}

cv::Point2f centreOf(cv::Rect box) { return cv::Point2f(box.tl() + box.br()) * 0.5F; }

/// `picture`, whose corner lies at `source` in its frame, as seen from `target`, a part of another
/// frame, from which `motion` leads there. Beyond its border a distance goes on as it is there.
cv::Mat warped(const cv::Mat& picture, cv::Point source, const Affine& motion, cv::Rect target) {
  const cv::Point2f offset = motion(cv::Point2f(target.tl())) - cv::Point2f(source);
  const cv::Matx22f& m = motion.linear;
  const cv::Matx23f place(m(0, 0), m(0, 1), offset.x, m(1, 0), m(1, 1), offset.y);
  cv::Mat result;
  cv::warpAffine(picture, result, place, target.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                 cv::BORDER_REPLICATE);
  return result;
}

/// Intersection over union.
double overlap(const cv::Mat& a, const cv::Mat& b) {
  return static_cast<double>(cv::countNonZero(a & b)) / cv::countNonZero(a | b);
}

/// The weight of a distance that is `apart` from the present one.
float biweight(float apart, float most) {
  const float share = apart / most;
  const float rest = std::max(0.0F, 1 - share * share);
  return rest * rest;
}

/// Adds `distance` to a weighted sum of distances, with less weight where it is far from `present`.
void addRobustly(cv::Mat& sum, const cv::Mat& distance, double weight, const cv::Mat& present,
                 double most) {
  for (int y = 0; y < sum.rows; ++y)
    for (int x = 0; x < sum.cols; ++x) {
      const float value = distance.at<float>(y, x);
      sum.at<float>(y, x) += static_cast<float>(weight) * value *
                             biweight(value - present.at<float>(y, x), static_cast<float>(most));
    }
}

}  // namespace

TrackSmoothing::TrackSmoothing(std::vector<SmoothingFrame> frames, int window)
    : m_frames(std::move(frames)),
      m_reach(static_cast<std::size_t>(std::clamp(window, leastWindow, mostWindow) / 2)) {}

const TrackSmoothing::Shape& TrackSmoothing::shape(std::size_t index) {
  const auto [it, isNew] = m_shapes.try_emplace(index);
  Shape& shape = it->second;
  if (!isNew) return shape;
  const Mask& mask = m_frames[index].mask;
  shape.band = bandOf(static_cast<double>(mask.area()));
  shape.box =
      grown(mask.boundingBox(), 4 + 3 * static_cast<int>(std::ceil(shape.band)), mask.size());
  shape.set = mask.toMat()(shape.box).clone();
  shape.distance = distanceToOutline(shape.set);
  const cv::Rect frame(-shape.box.tl(), mask.size());
  shape.outline = outlinePoints(shape.distance, frame, maxOutlinePoints);
  for (OutlinePoint& point : shape.outline) point.at += cv::Point2f(shape.box.tl());
  return shape;
}

const Affine& TrackSmoothing::motionFrom(std::size_t index) {
  const auto [it, isNew] = m_motions.try_emplace(index);
  if (!isNew) return it->second;
  const Shape &a = shape(index), &b = shape(index + 1);
  AffineFit fit;
  for (const auto& [from, to] :
       outlineMotion(a.outline, b.outline, centreOf(b.box) - centreOf(a.box)))
    fit.add(from, to, 1);
  if (!a.outline.empty() && !b.outline.empty()) it->second = fit.affine();
  return it->second;
}

Affine TrackSmoothing::motion(std::size_t from, std::size_t to) {
  Affine whole;
  for (std::size_t i = from; i < to; ++i) whole = motionFrom(i).after(whole);
  for (std::size_t i = from; i > to; --i) whole = motionFrom(i - 1).inverse().after(whole);
  return whole;
}

/// Removes the data that no window around a frame near `index` needs.
void TrackSmoothing::forget(std::size_t index) {
  const auto isFar = [&](const auto& entry) {
    return entry.first + 2 * m_reach < index || entry.first > index + 2 * m_reach;
  };
  std::erase_if(m_shapes, isFar);
  std::erase_if(m_motions, isFar);
}

Mask TrackSmoothing::at(std::size_t index) {
  const Mask& mask = m_frames[index].mask;
  const std::size_t reach = std::min({m_reach, index, m_frames.size() - 1 - index});
  if (m_frames[index].fixed || reach == 0) return mask;
  forget(index);
  const Shape& present = shape(index);
  const double sigma = static_cast<double>(reach + 1) / 2;
  cv::Mat sum = present.distance.clone();
  for (std::size_t i = index - reach; i <= index + reach; ++i) {
    if (i == index) continue;
    const double time = static_cast<double>(i) - static_cast<double>(index);
    const double near = std::exp(-0.5 * time * time / (sigma * sigma));
    const Shape& other = shape(i);
    const cv::Mat seen = warped(other.distance, other.box.tl(), motion(index, i), present.box);
    const double alike = std::pow(overlap(seen > 0, present.set), 4);
    addRobustly(sum, seen, alike * near * (m_frames[i].fixed ? trust : 1), present.distance,
                2 * present.band);
  }
  cv::Mat inside = sum > 0;
  inside |= thinParts(present.set, present.band);
  inside &= ~thinParts(present.set == 0, present.band);
  present.set.copyTo(inside, cv::abs(present.distance) > present.band);

  cv::Mat whole = cv::Mat::zeros(mask.size(), CV_8UC1);
  inside.copyTo(whole(present.box));
  return Mask::fromMat(whole);
}

}  // namespace maskline
