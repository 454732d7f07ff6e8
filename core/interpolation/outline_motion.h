// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// A point of an outline with the direction towards the inside (unit length).
struct OutlinePoint {
  cv::Point2f at;
  cv::Point2f inwards;
};

/// Points along the outline of a shape, evenly thinned to at most about `maxPoints`. `distance` is
/// its signed distance (CV_32FC1, positive inside). Points on the border of the frame are left out:
/// there the outline is the camera's, not the object's.
std::vector<OutlinePoint> outlinePoints(const cv::Mat& distance, cv::Rect frame, int maxPoints);

/// A point of one outline and where the motion takes it on the other.
struct Correspondence {
  cv::Point2f from, to;
};

/// Moves outline `a` as a whole (shift, turn, scale, then shear) so that it lies on outline `b`, by
/// iterated closest points (Besl and McKay 1992) with robust weights, starting from the better of
/// staying and moving by `shift`. Done from either side: exchanging a and b exchanges `from` and
/// `to`. Empty if one side has no point.
///
/// Bending the outline further (closest points with smoothed displacements) was measured on DAVIS
/// and gained nothing: what a motion as a whole leaves is better left to blending distances.
std::vector<Correspondence> outlineMotion(const std::vector<OutlinePoint>& a,
                                          const std::vector<OutlinePoint>& b, cv::Point2f shift);

}  // namespace maskline
