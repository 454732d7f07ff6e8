// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <string>

#include "core/annotation/frame_record.h"
#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

struct TrackedMask {
  Mask mask;             ///< may be empty: the object is not visible
  float confidence = 0;  ///< estimate of the IoU with the truth, 0 … 1
  cv::Mat uncertainty;   ///< CV_8UC1, low resolution, 255 = completely uncertain; may be empty
  /// The probability that the object is visible; empty if the engine does not estimate it.
  std::optional<float> seen = {};
  Presence presence = Presence::Visible;  ///< set by core/tracking, not by the engine
};

/// Propagates masks from frame to frame of one clip: all images of an instance have one size, and
/// all frame numbers refer to one clip. Every call blocks; calls come from one thread at a time
/// (the engine worker). Arguments are kept only as copies. Memory use does not depend on the number
/// of frames.
///
/// Use: remember() for each anchor, in any order and at any time (objects are added the same way);
/// start() at the first frame; then step() frame by frame in one direction. remember() on the
/// current frame corrects it: tracking continues from that mask. Another start() begins another
/// pass (other direction, or after a cut). Anchors are kept, the frames tracked in the previous
/// pass are removed from the memory.
class Tracker {
 public:
  virtual ~Tracker() = default;
  virtual std::string name() const = 0;

  /// Adds the masks of an anchor frame to the memory. An empty mask means that the object is not
  /// visible there.
  virtual void remember(FrameIndex frame, const cv::Mat& image,
                        const std::map<ObjectId, Mask>& masks) = 0;
  virtual void forget(ObjectId object) = 0;

  /// Starts a pass from these masks: anchors that were added before, or tracked masks. A
  /// tracked mask is added to the memory only if the object has no memory yet.
  virtual void start(FrameIndex frame, const cv::Mat& image,
                     const std::map<ObjectId, Mask>& masks) = 0;
  /// May be called before step() with the image of the frame after it, so that the tracker can
  /// encode it in parallel. Does not change any result.
  virtual void prepare(FrameIndex /*frame*/, const cv::Mat& /*image*/) {}
  /// Tracks to the next frame of the pass. `image` is CV_8UC3 BGR of constant size. Returns a mask
  /// for every object of the pass.
  virtual std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) = 0;
  /// After step() or remember(), for objects that are hidden or in doubt on the current frame:
  /// tracking continues from these masks (empty: the object is searched for), and the tracked
  /// frame is not added to the memory of these objects.
  virtual void continueFrom(const std::map<ObjectId, Mask>& masks) = 0;
};

}  // namespace maskline
