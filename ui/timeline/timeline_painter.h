// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>

#include "ui/timeline/timeline_state.h"

class QPainter;

namespace maskline {

/// Paints the part of the timeline inside `clip`. `hot` is what the mouse is on or drags.
void paintTimeline(QPainter& painter, TimelineState& state, QRect clip, TimelineZone hot);

/// What the play head on a frame covers, in the widget.
QRect playHeadRect(const TimelineState& state, FrameIndex frame);

}  // namespace maskline
