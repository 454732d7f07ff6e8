// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <string>

#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

/// Where a mask came from.
enum class MaskSource { Clicked, Painted, Tracked, Interpolated, Imported };
enum class ReviewState { Unreviewed, Accepted, Rejected };
/// Occluded: the object is in the scene but hidden (the mask may be empty or partial).
/// Outside: the object has left the frame; the mask is empty.
enum class Presence { Visible, Occluded, Outside };

/// What the project stores about one object on one frame, without the pixels.
struct FrameSummary {
  FrameIndex frame;
  MaskSource source = MaskSource::Clicked;
  float confidence = 1;  ///< an estimate of the mask's IoU with the truth, 0 … 1
  ReviewState review = ReviewState::Unreviewed;
  Presence presence = Presence::Visible;
  bool keyframe = false;  ///< made or confirmed by a person: used as tracking memory and as end
                          ///< point of interpolations
  std::int64_t area = 0;  ///< pixels of the mask
  friend bool operator==(const FrameSummary&, const FrameSummary&) = default;
};

/// Whether a mask is an anchor: a keyframe or accepted. Propagation and interpolation start from
/// anchors and never overwrite them.
inline bool isAnchor(const FrameSummary& s) {
  return s.keyframe || s.review == ReviewState::Accepted;
}

/// Which anchors an edit of a range of frames may change. By default it leaves them as they are.
struct AnchorsToo {
  bool accepted = false;
  bool keyframes = false;
};
inline bool isKept(const FrameSummary& s, AnchorsToo too) {
  return (s.keyframe && !too.keyframes) || (s.review == ReviewState::Accepted && !too.accepted);
}

/// Whether a mask needs no review because a person made or confirmed it: it is an anchor, or was
/// clicked or painted.
inline bool isSettled(const FrameSummary& s) {
  return isAnchor(s) || s.source == MaskSource::Clicked || s.source == MaskSource::Painted;
}

/// One object on one frame, with the pixels.
struct FrameRecord {
  FrameSummary summary;
  Mask mask;
  cv::Mat uncertainty;         ///< CV_8UC1, at most 64 pixels per side, 255 = completely uncertain;
                               ///< may be empty
  std::string model;           ///< the engine that made it, "" if made by hand
  std::int64_t changedAt = 0;  ///< ms since 1970; filled in by the project when 0
  std::string origin = {};     ///< of an imported mask: the file that it was read from
  float disagreement = 0;      ///< 1 − IoU of the masks that the forward and the backward pass of a
                               ///< propagation gave; 0 where only one of them came
};

/// Fills summary.area from the mask.
FrameRecord makeRecord(FrameIndex frame, Mask mask, MaskSource source, float confidence);

/// The names used in files and messages ("clicked", "accepted", "outside").
const char* toString(MaskSource source);
const char* toString(ReviewState state);
const char* toString(Presence presence);

}  // namespace maskline
