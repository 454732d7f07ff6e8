// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/event_lanes.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/timeline/timeline_view.h"

namespace maskline {

namespace {

bool overlap(const ClipEvent& a, const ClipEvent& b) {
  return !a.frames || !b.frames || !a.frames->intersected(*b.frames).empty();
}

bool fits(const EventLane& lane, const ClipEvent& event) {
  return lane.category == event.category &&
         std::none_of(lane.events.begin(), lane.events.end(),
                      [&](const ClipEvent& other) { return overlap(event, other); });
}

QColor withAlpha(QColor colour, int alpha) {
  colour.setAlpha(alpha);
  return colour;
}

void paintEvent(QPainter& painter, const ClipEvent& event, const QColor& colour, QRect box,
                QRect clip) {
  painter.setPen(QPen(colour, 1, event.frames ? Qt::SolidLine : Qt::DotLine));
  painter.setBrush(withAlpha(colour, event.frames ? 90 : 30));
  painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  // The label stays readable while its event reaches out of the view.
  const QRect place = (box & clip.adjusted(-1, 0, 1, 0)).adjusted(5, 0, -3, 0);
  if (place.width() < 12) return;
  painter.setPen(palette().text);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(QString::fromStdString(event.label),
                                                    Qt::ElideRight, place.width()));
}

}  // namespace

std::vector<EventLane> layOutEvents(const std::vector<ClipEvent>& events) {
  std::vector<EventLane> lanes;
  for (const ClipEvent& event : events) {
    const auto lane = std::find_if(lanes.begin(), lanes.end(),
                                   [&](const EventLane& l) { return fits(l, event); });
    if (lane == lanes.end())
      lanes.push_back({event.category, {event}});
    else
      lane->events.push_back(event);
  }
  std::stable_sort(lanes.begin(), lanes.end(),
                   [](const EventLane& a, const EventLane& b) { return a.category < b.category; });
  if (lanes.empty()) lanes.emplace_back();
  return lanes;
}

QRect eventRect(const ClipEvent& event, const TimeScale& scale, QRect row) {
  const FrameRange frames =
      event.frames.value_or(FrameRange{FrameIndex(0), FrameIndex(scale.frameCount())});
  constexpr double far = 1e6;  // pixels
  const int x0 = static_cast<int>(std::floor(std::clamp(scale.x(frames.begin), -far, far)));
  const int x1 = static_cast<int>(std::ceil(std::clamp(scale.x(frames.end), -far, far)));
  return {row.left() + x0, row.top() + 3, std::max(2, x1 - x0), row.height() - 7};
}

void paintEventLane(QPainter& painter, const EventLane& lane, const EventColour& colour,
                    const TimeScale& scale, QRect row, QRect clip) {
  const QRect part = clip & row;
  if (part.isEmpty()) return;
  painter.save();
  painter.setClipRect(part, Qt::IntersectClip);
  painter.fillRect(part, palette().field);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const ClipEvent& event : lane.events) {
    const QRect box = eventRect(event, scale, row);
    if (box.intersects(part)) paintEvent(painter, event, colour(event.object), box, row);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(palette().line);
  painter.drawLine(part.left(), row.bottom(), part.right(), row.bottom());
  painter.restore();
}

void paintEventHeader(QPainter& painter, const EventLane& lane, QRect row) {
  painter.save();
  painter.setClipRect(row, Qt::IntersectClip);
  painter.fillRect(row, palette().panel);
  painter.setPen(palette().line);
  painter.drawLine(row.bottomLeft(), row.bottomRight());
  const QRect inner = row.adjusted(8, 0, -8, -1);
  icon(QStringLiteral("tag")).paint(&painter, QRect(inner.left(), inner.center().y() - 6, 14, 14));
  const QRect place = inner.adjusted(22, 0, 0, 0);
  painter.setPen(lane.category.empty() ? palette().faint : palette().text);
  const QString text =
      lane.category.empty() ? TimelineView::tr("Events") : QString::fromStdString(lane.category);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
  painter.restore();
}

}  // namespace maskline
