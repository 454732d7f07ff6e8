// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <optional>

#include "ui/timeline/lanes/lane_model.h"
#include "ui/timeline/time_scale.h"

class QPainter;

namespace maskline {

/// The position and direction of a running propagation in a lane.
struct RunningArrow {
  FrameIndex frame;
  int direction = +1;
};

struct LaneStyle {
  bool selected = false;
  int number = 1;  ///< the number in the list of objects
  std::optional<RunningArrow> arrow;
};

/// Paints spans, marks, keyframes, prompts and heat of a lane. The origin of the painter is the
/// left end of the tracks; only `clip` is painted.
void paintLane(QPainter& painter, const Lane& lane, const LaneStyle& style, const TimeScale& scale,
               QRect row, QRect clip);

/// Paints number, colour and name at the left.
void paintLaneHeader(QPainter& painter, const Lane& lane, const LaneStyle& style, QRect row);

}  // namespace maskline
