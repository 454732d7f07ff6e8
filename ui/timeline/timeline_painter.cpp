// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_painter.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/base/images.h"
#include "ui/base/key_names.h"
#include "ui/base/theme.h"
#include "ui/timeline/lanes/heat_strip.h"
#include "ui/timeline/lanes/lane_glyphs.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/timeline_view.h"

namespace maskline {

namespace {

constexpr int kGrip = 6;  // half the width of the play head's grip

/// The same rectangle seen from the left end of the tracks.
QRect inTracks(QRect rect) { return rect.translated(-TimelineLayout::kHeader, 0); }

void paintTopHeaders(QPainter& painter, const TimelineState& state, TimelineZone hot) {
  const QRect summary = state.layout.summary();
  const QRect column(8, summary.top(), TimelineLayout::kHeader - 16 - 12, summary.height());
  painter.setPen(palette().text);
  painter.drawText(column, Qt::AlignLeft | Qt::AlignVCenter, TimelineView::tr("All"));
  painter.setPen(palette().faint);
  painter.drawText(column, Qt::AlignRight | Qt::AlignVCenter,
                   QLocale().toString(state.threshold(), 'f', 2));
  paintThresholdHandle(painter, state.layout.threshold(), state.threshold(),
                       hot == TimelineZone::Threshold);
}

LaneStyle styleOf(const TimelineState& state, int index) {
  const Lane& lane = state.lanes.lanes()[static_cast<std::size_t>(index)];
  LaneStyle style;
  style.selected = lane.object.id == state.session.document().selection.object();
  style.number = index + 1;
  if (const auto arrow = state.arrows.find(lane.object.id); arrow != state.arrows.end())
    style.arrow = arrow->second;
  return style;
}

void paintTopRows(QPainter& painter, TimelineState& state, QRect clip) {
  RulerContent ruler{state.decoded, {}, state.range(), state.rangeSet || state.draggedRange};
  for (const Comment& comment : state.comments) ruler.comments.push_back(comment.frame);
  paintRuler(painter, ruler, state.scale, inTracks(state.layout.ruler()), clip);
  state.film.paint(painter, state.scale, inTracks(state.layout.film()), clip);
  const QRect summary = inTracks(state.layout.summary()) & clip;
  if (summary.isEmpty()) return;
  painter.fillRect(summary, palette().field);
  const QRect row = inTracks(state.layout.summary());
  const auto levels =
      layOutHeat(state.lanes.all(), state.scale, summary.left(), summary.right() + 1);
  paintSummary(painter, levels, QRect(summary.left(), row.top(), summary.width(), row.height()),
               state.threshold());
}

void paintPlayHead(QPainter& painter, const TimelineState& state) {
  const FrameIndex frame = state.session.document().playback.frame();
  const QRect tracks = inTracks(state.layout.tracks());
  const double perFrame = state.scale.pixelsPerFrame();
  if (perFrame >= 5) {
    QColor column = palette().accent;
    column.setAlpha(40);
    painter.fillRect(QRectF(state.scale.x(frame), TimelineLayout::kRuler, perFrame,
                            tracks.height() - TimelineLayout::kRuler),
                     column);
  }
  const double x = std::floor(state.scale.middle(frame)) + 0.5;
  painter.save();
  painter.setPen(QPen(palette().accent, 1));
  painter.drawLine(QPointF(x, 0), QPointF(x, tracks.bottom()));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette().accent);
  painter.drawPolygon(QPolygonF({QPointF(x - kGrip, 0), QPointF(x + kGrip, 0),
                                 QPointF(x + kGrip, 7), QPointF(x, 13), QPointF(x - kGrip, 7)}));
  painter.restore();
}

QColor eventColour(const TimelineState& state, ObjectId id) {
  const auto lane = id ? state.lanes.indexOf(id) : std::nullopt;
  return lane ? toQColor(state.lanes.lanes()[*lane].object.colour) : palette().accent;
}

void paintEvents(QPainter& painter, const TimelineState& state, int lane, QRect clip) {
  const auto paint = [&](const EventLane& shown) {
    paintEventLane(
        painter, shown, [&](ObjectId id) { return eventColour(state, id); }, state.scale,
        inTracks(state.layout.lane(lane)), clip);
  };
  if (state.draggedEvent)
    paint(state.eventLaneWithDragged(lane));
  else
    paint(state.eventLane(lane));
}

void paintTracks(QPainter& painter, TimelineState& state, QRect clip) {
  paintTopRows(painter, state, clip);
  const QRect area = inTracks(state.layout.lanes());
  for (int i = state.layout.firstLane(); i < state.layout.endLane(); ++i)
    if (i < state.objectLanes())
      paintLane(painter, state.lanes.lanes()[static_cast<std::size_t>(i)], styleOf(state, i),
                state.scale, inTracks(state.layout.lane(i)), clip & area);
    else
      paintEvents(painter, state, i, clip & area);
  const QRect tracks = inTracks(state.layout.tracks());
  const QRect below = tracks.adjusted(0, TimelineLayout::kRuler, 0, 0);
  if (state.rangeSet || state.draggedRange)
    paintOutsideRange(painter, state.range(), state.scale, below);
  if (state.draggedCut)
    paintShots(painter, state.shotsWithDragged(), state.scale, below, clip);
  else
    paintShots(painter, state.shots, state.scale, below, clip);
  paintPlayHead(painter, state);
}

void paintMessage(QPainter& painter, QRect area, const QString& text) {
  painter.setPen(palette().faint);
  painter.drawText(area, Qt::AlignCenter, text);
}

}  // namespace

QRect playHeadRect(const TimelineState& state, FrameIndex frame) {
  const int half = std::max(kGrip, static_cast<int>(state.scale.pixelsPerFrame() / 2)) + 2;
  const QRect tracks = state.layout.tracks();
  return {state.viewX(frame) - half, tracks.top(), 2 * half + 1, tracks.height()};
}

void paintTimeline(QPainter& painter, TimelineState& state, QRect clip, TimelineZone hot) {
  painter.fillRect(clip, palette().panel);
  const QRect tracks = state.layout.tracks();
  if (state.scale.frameCount() == 0) {
    paintMessage(painter, QRect(QPoint(), state.layout.size),
                 TimelineView::tr("Open a clip to see its frames"));
    return;
  }
  painter.save();
  painter.setClipRect(tracks & clip);
  painter.translate(tracks.left(), 0);
  paintTracks(painter, state, inTracks(clip & tracks));
  painter.restore();

  if (state.objectLanes() == 0) {
    QRect free = state.layout.lanes();
    free.setTop(state.layout.lane(state.layout.laneCount).top());
    paintMessage(painter, free, newObjectHint());
  }
  if (clip.left() < tracks.left()) {
    paintTopHeaders(painter, state, hot);
    painter.save();
    QRect column = state.layout.lanes();
    column.setLeft(0);
    painter.setClipRect(column & clip);
    for (int i = state.layout.firstLane(); i < state.layout.endLane(); ++i)
      if (i < state.objectLanes())
        paintLaneHeader(painter, state.lanes.lanes()[static_cast<std::size_t>(i)],
                        styleOf(state, i), state.layout.laneHeader(i));
      else
        paintEventHeader(painter, state.eventLane(i), state.layout.laneHeader(i));
    painter.restore();
  }
  painter.setPen(palette().line);
  for (const QRect& row : {state.layout.ruler(), state.layout.film(), state.layout.summary()})
    painter.drawLine(clip.left(), row.bottom() + 1, clip.right(), row.bottom() + 1);
  painter.drawLine(tracks.left() - 1, 0, tracks.left() - 1, state.layout.size.height());
}

}  // namespace maskline
