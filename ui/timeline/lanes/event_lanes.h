// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRect>
#include <functional>
#include <string>
#include <vector>

#include "core/annotation/clip_event.h"
#include "ui/timeline/time_scale.h"

class QPainter;

namespace maskline {

/// Events of one category that do not overlap.
struct EventLane {
  std::string category;
  std::vector<ClipEvent> events;
  friend bool operator==(const EventLane&, const EventLane&) = default;
};

/// The lanes by category, as many of one category as its events need. A tag takes a lane of its
/// own. Without events there is one empty lane. Pure.
std::vector<EventLane> layOutEvents(const std::vector<ClipEvent>& events);

/// The pixels of an event, with at least two columns. A tag has all pixels of the clip.
QRect eventRect(const ClipEvent& event, const TimeScale& scale, QRect row);

/// The colour of an object, by its id; none = the clip.
using EventColour = std::function<QColor(ObjectId)>;

void paintEventLane(QPainter& painter, const EventLane& lane, const EventColour& colour,
                    const TimeScale& scale, QRect row, QRect clip);
void paintEventHeader(QPainter& painter, const EventLane& lane, QRect row);

}  // namespace maskline
