// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// One point seen twice: where it lies on the outline of the first and of the second shape.
struct Correspondence {
  cv::Point2f from, to;
};

/// A point of an outline with the direction towards the inside (unit length).
struct ContourPoint {
  cv::Point2f at;
  cv::Point2f inwards;
};

/// Points along the outline of a shape, evenly thinned to at most `maxPoints`. `distance` is its
/// signed distance (CV_32FC1, positive inside). Points on the border of the frame are left out:
/// there the outline is the camera's, not the object's.
std::vector<ContourPoint> contourPoints(const cv::Mat& distance, cv::Rect frame, int maxPoints);

/// Moves outline `a` onto outline `b`: first as a whole (an affine motion that starts from the
/// better of staying and moving by `shift`), then ever more locally, by iterated closest points
/// whose displacements are smoothed (in the manner of Besl and McKay 1992, and of non-rigid
/// registration with a Gaussian kernel). Runs both ways and returns the pairs of both, so that
/// exchanging a and b exchanges `from` and `to`. Empty if one side has no point.
std::vector<Correspondence> matchContours(const std::vector<ContourPoint>& a,
                                          const std::vector<ContourPoint>& b, cv::Point2f shift);

}  // namespace maskline
