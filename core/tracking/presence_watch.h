// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "core/engine/tracker.h"

namespace maskline {

/// Judges, frame by frame of a pass, whether one object is visible. A visible object becomes
/// hidden when its mask is empty, when the engine says that it is not there, or when its area
/// drops sharply (then what is left of the mask is kept). Its presence is then Outside if it was
/// about to leave over the border, else Occluded. A hidden object is visible again when a mask of
/// about its size appears near the expected place, which grows with time; other parts of the mask
/// are discarded.
class PresenceWatch {
 public:
  /// Continues from a known mask (an anchor or a seed). An empty one means that the object is
  /// hidden.
  void begin(const Mask& mask);
  /// Continues from an anchor on which the object is occluded or outside.
  void hide(Presence presence);

  /// Judges the result for the next frame: sets its presence, removes the mask of a hidden object
  /// except for a small remainder, and sets the confidence to that of the object being hidden. The
  /// confidence of the first masks after the return is multiplied by `doubt`, unless it is clearly
  /// the same object. If the object is hidden or in doubt, returns the mask to continue from
  /// without learning: the mask found, or for a hidden object the expected mask if the engine
  /// estimates visibility, otherwise none.
  std::optional<Mask> judge(TrackedMask& tracked, float doubt);

 private:
  bool isThere(const TrackedMask& tracked) const;
  bool isOfItsSize(const Mask& mask) const;
  bool search(TrackedMask& tracked);
  bool isPlainlyTheSame(const TrackedMask& tracked) const;
  cv::Point2d place(cv::Size frame) const;
  double distance(const Mask& part) const;
  Mask nearby(const Mask& mask) const;
  Mask expected(cv::Size frame) const;
  Presence absence(cv::Size frame) const;
  void propose(TrackedMask& tracked);
  void show(const Mask& mask);

  Mask m_shape;            // when it was last seen whole
  cv::Point2d m_velocity;  // then, pixels per frame
  double m_area = 0;       // a moving average over the frames on which it is visible
  int m_since = 0;         // frames since it was last seen whole
  bool m_isHidden = false;
  int m_hiddenFor = 0;       // frames
  int m_farFrames = 0;       // in a row on which something alike is found far away
  bool m_hasDouble = false;  // which was there when the object vanished
  int m_doubtful = 0;        // frames still in doubt after a return
  Presence m_absence = Presence::Occluded;
};

}  // namespace maskline
