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
/// the outline there belongs to the frame, not to the object.
std::vector<OutlinePoint> outlinePoints(const cv::Mat& distance, cv::Rect frame, int maxPoints);

/// A point of one outline and its position on the other.
struct Correspondence {
  cv::Point2f from, to;
};

/// Registers outline `a` to outline `b` (translation, rotation, scale, then shear) by iterated
/// closest points (Besl and McKay 1992) with robust weights, starting from no motion or from
/// `shift`, whichever fits better. Symmetric: exchanging a and b exchanges `from` and `to`. Empty
/// if either outline has no point.
///
/// A non-rigid refinement (closest points with smoothed displacements) brought no gain on DAVIS.
/// The remaining difference is left to the blending of distances.
std::vector<Correspondence> outlineMotion(const std::vector<OutlinePoint>& a,
                                          const std::vector<OutlinePoint>& b, cv::Point2f shift);

}  // namespace maskline
