// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

// Shapes in image coordinates: pixel (x, y) covers [x, x+1) × [y, y+1) and belongs to a shape when
// its centre does. Shapes are clipped to the frame.

/// A closed line; the last point joins the first.
using Ring = std::vector<cv::Point2f>;

enum class FillRule { EvenOdd, NonZero };

/// Rings of fewer than three points add nothing.
Mask polygonMask(cv::Size size, const std::vector<Ring>& rings, FillRule rule = FillRule::EvenOdd);

/// Everything within `radius` of the polyline; one point makes a disk.
Mask strokeMask(cv::Size size, std::span<const cv::Point2f> points, float radius);
Mask diskMask(cv::Size size, cv::Point2f centre, float radius);
/// Pixels whose centre lies in the rectangle.
Mask boxMask(cv::Size size, cv::Rect2f box);

/// One connected part (8 neighbours) of a mask: its outline, clockwise on the screen, and its
/// holes, counter-clockwise.
struct Outline {
  Ring outer;
  std::vector<Ring> holes;
};

/// The outlines of all parts. With tolerance 0 they run along the pixel edges and polygonMask() of
/// all their rings reproduces the mask exactly. With a larger tolerance, points within `tolerance`
/// pixels of the simplified line are dropped (Douglas–Peucker), as are rings of fewer than three
/// points.
std::vector<Outline> outlines(const Mask& mask, double tolerance = 0);

}  // namespace maskline
