// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/interpolation/affine_fit.h"
#include "core/interpolation/outline_motion.h"
#include "core/mask/mask.h"

namespace maskline {

/// A mask of an object on one of several consecutive frames.
struct SmoothingFrame {
  Mask mask;           ///< not empty
  bool fixed = false;  ///< made or confirmed by a person: never changed, counts more than others
};

/// The window of the smoothing in frames; odd.
constexpr int leastWindow = 3, usualWindow = 7, mostWindow = 15;

/// Removes jitter and flicker from the outlines of one object on consecutive frames of one shot.
///
/// The masks in a window around a frame are registered to the mask of that frame (affine, see
/// outlineMotion()) and the signed distances to their outlines are averaged with Gaussian weights
/// in time, as in shape-based averaging (Rohlfing and Maurer, "Shape-based averaging", IEEE TIP
/// 2007). Each mask is also weighted by the fourth power of its IoU with the mask of the frame.
/// Where a distance differs much, its weight falls to 0 (Tukey's biweight), because the object has
/// changed its shape there. Constants chosen on DAVIS sequences with added jitter. Only pixels in a
/// narrow band around the outline may change: 2 to 12 pixels, by the size of the object. Thin
/// parts, small parts, gaps and holes keep their shape (see thinParts()). The position of the
/// object is kept, because a mask alone cannot tell jitter of the object or the camera from jitter
/// of the mask. Near the ends the window is shorter, so that it is always symmetric; the first and
/// the last mask stay as they are.
///
/// Masks must be of the same size. Frames may be requested in any order; consecutive frames are
/// fastest. One thread at a time.
class TrackSmoothing {
 public:
  TrackSmoothing(std::vector<SmoothingFrame> frames, int window);

  /// The smoothed mask of a frame; `index` is its position in the list of frames.
  Mask at(std::size_t index);

 private:
  struct Shape {                        // of one mask
    cv::Rect box;                       // of the following, in the frame
    cv::Mat set;                        // CV_8UC1
    cv::Mat distance;                   // to the outline, CV_32FC1, positive inside
    double band = 0;                    // around the outline, which may change; pixels
    std::vector<OutlinePoint> outline;  // in the frame
  };
  const Shape& shape(std::size_t index);
  const Affine& motionFrom(std::size_t index);
  Affine motion(std::size_t from, std::size_t to);
  void forget(std::size_t index);

  const std::vector<SmoothingFrame> m_frames;
  const std::size_t m_reach;  // frames on either side
  std::map<std::size_t, Shape> m_shapes;
  std::map<std::size_t, Affine> m_motions;  // from a frame to the next one
};

}  // namespace maskline
