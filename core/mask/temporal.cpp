// SPDX-License-Identifier: Apache-2.0
#include "core/mask/temporal.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/mask/messages.h"

namespace maskline {

namespace {

struct Shape {
  cv::Rect box;
  cv::Mat set;  // of the box, CV_8UC1
  double area = 0;
  cv::Point2d centre;
};

Shape shapeOf(const Mask& mask) {
  Shape shape;
  shape.box = mask.boundingBox();
  shape.set = mask.toMat(1)(shape.box);
  const cv::Moments moments = cv::moments(shape.set, true);
  shape.area = moments.m00;
  shape.centre = cv::Point2d(moments.m10, moments.m01) / moments.m00 + cv::Point2d(shape.box.tl());
  return shape;
}

/// Pixels set in the part of the frame that is compared.
int setWithin(const Shape& shape, cv::Rect part) {
  const cv::Rect seen = shape.box & part;
  return seen.empty() ? 0 : cv::countNonZero(shape.set(seen - shape.box.tl()));
}

/// The symmetric difference of `b` and `a` moved by `shift`, in pixels.
int difference(const Shape& a, const Shape& b, cv::Point shift, cv::Rect frame) {
  const cv::Rect compared = frame & (frame + shift);
  const cv::Rect moved = a.box + shift;
  const cv::Rect common = moved & b.box & compared;
  int both = 0;
  if (!common.empty())
    both = cv::countNonZero(a.set(common - moved.tl()) & b.set(common - b.box.tl()));
  return setWithin(a, compared - shift) + setWithin(b, compared) - 2 * both;
}

/// Descends from the translation of the centroids.
int leastDifference(const Shape& a, const Shape& b, cv::Rect frame) {
  static const std::array<cv::Point, 4> steps{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
  const cv::Point2d displacement = b.centre - a.centre;
  cv::Point best(cvRound(displacement.x), cvRound(displacement.y));
  int least = difference(a, b, best, frame);
  for (bool better = true; better;) {
    better = false;
    const cv::Point from = best;
    for (const cv::Point step : steps) {
      const int found = difference(a, b, from + step, frame);
      if (found < least) least = found, best = from + step, better = true;
    }
  }
  return least;
}

}  // namespace

std::optional<MaskChange> changeBetween(const Mask& a, const Mask& b) {
  if (a.size() != b.size()) throw Error(messages::mask::comparedSizesDiffer);
  if (a.empty() || b.empty()) return std::nullopt;
  const Shape first = shapeOf(a), second = shapeOf(b);
  const double area = (first.area + second.area) / 2;
  const cv::Point2d displacement = second.centre - first.centre;
  MaskChange change;
  change.instability = temporalInstability(a, b);
  change.velocity = std::hypot(displacement.x, displacement.y) / std::sqrt(area);
  change.flicker = leastDifference(first, second, cv::Rect(cv::Point(), a.size())) / area;
  return change;
}

}  // namespace maskline
