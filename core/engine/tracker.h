// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <opencv2/core.hpp>
#include <string>

#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

struct TrackedMask {
  Mask mask;             ///< may be empty: the object is not visible
  float confidence = 0;  ///< estimate of the IoU with the truth, 0 … 1
  cv::Mat uncertainty;   ///< CV_8UC1, low resolution, 255 = no idea; may be empty
};

/// Carries masks from frame to frame of one clip: an instance is for pictures of one size and for
/// frame numbers of one film. Every call blocks and runs on one thread at a time (the
/// engine worker); nothing of the caller's is kept but by value. Memory is bounded whatever the
/// number of frames.
///
/// Use: remember() for every anchor that may help, in any order and at any time (objects may be
/// added later the same way); start() at the frame to begin from; then step() frame by frame in
/// one direction. remember() on the current frame corrects it: tracking goes on from that mask.
/// start() again begins another walk (other direction, after a cut) with the same memory: what was
/// remembered stays, what was seen on the way is forgotten.
class Tracker {
 public:
  virtual ~Tracker() = default;
  virtual std::string name() const = 0;

  /// Keeps the true masks of a frame. An empty mask says that the object is not visible there.
  virtual void remember(FrameIndex frame, const cv::Mat& image,
                        const std::map<ObjectId, Mask>& masks) = 0;
  virtual void forget(ObjectId object) = 0;

  /// The picture and masks to go on from: an anchor just remembered, or what was found before,
  /// which is remembered as true only if nothing else is known of the object.
  virtual void start(FrameIndex frame, const cv::Mat& image,
                     const std::map<ObjectId, Mask>& masks) = 0;
  /// May be called before step() with the picture that will come after the one it is given, so
  /// that the tracker can look at it meanwhile. Changes no result.
  virtual void prepare(FrameIndex /*frame*/, const cv::Mat& /*image*/) {}
  /// The next picture of the walk, CV_8UC3 BGR of constant size; returns a mask for every object
  /// that is with the walk.
  virtual std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) = 0;
};

}  // namespace maskline
