// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>

#include "ui/timeline/timeline_state.h"

class QPainter;

namespace maskline {

/// Paints the part of the timeline inside `clip`. `hot` is the zone under the mouse or being
/// dragged.
void paintTimeline(QPainter& painter, TimelineState& state, QRect clip, TimelineZone hot);

/// The rectangle of the playhead at a frame, in widget coordinates.
QRect playHeadRect(const TimelineState& state, FrameIndex frame);

}  // namespace maskline
