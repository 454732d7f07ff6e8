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
/// Outside: the object has left the picture; the mask is empty.
enum class Presence { Visible, Occluded, Outside };

/// Everything the project knows of one object on one frame, but for the pixels.
struct FrameSummary {
  FrameIndex frame;
  MaskSource source = MaskSource::Clicked;
  float confidence = 1;  ///< an estimate of the mask's IoU with the truth, 0 … 1
  ReviewState review = ReviewState::Unreviewed;
  Presence presence = Presence::Visible;
  bool keyframe = false;  ///< made or confirmed by a person: feeds the memory, bounds interpolation
  std::int64_t area = 0;  ///< pixels of the mask
  friend bool operator==(const FrameSummary&, const FrameSummary&) = default;
};

/// An anchor is never overwritten by propagation or interpolation and feeds their memory.
inline bool isAnchor(const FrameSummary& s) {
  return s.keyframe || s.review == ReviewState::Accepted;
}

/// … and with them.
struct FrameRecord {
  FrameSummary summary;
  Mask mask;
  cv::Mat uncertainty;         ///< CV_8UC1, low resolution (at most 64 on a side), 255 = no idea;
                               ///< may be empty
  std::string model;           ///< the engine that made it, "" for a person's hand
  std::int64_t changedAt = 0;  ///< ms since 1970; filled in by the project when 0
  std::string origin = {};     ///< of an imported mask: the file that it was read from
};

/// Fills summary.area from the mask.
FrameRecord makeRecord(FrameIndex frame, Mask mask, MaskSource source, float confidence);

/// Words for files and messages ("clicked", "accepted", "outside").
const char* toString(MaskSource source);
const char* toString(ReviewState state);
const char* toString(Presence presence);

}  // namespace maskline
