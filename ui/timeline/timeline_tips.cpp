// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_tips.h"

#include <QLocale>
#include <algorithm>
#include <cstdlib>

#include "core/review/review.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/timeline_view.h"

namespace maskline {

namespace {

QString sourceText(const FrameSummary& summary) {
  if (summary.presence == Presence::Outside) return TimelineView::tr("outside the frame");
  switch (summary.source) {
    case MaskSource::Clicked:
      return TimelineView::tr("clicked");
    case MaskSource::Painted:
      return TimelineView::tr("painted");
    case MaskSource::Tracked:
      return TimelineView::tr("tracked");
    case MaskSource::Interpolated:
      return TimelineView::tr("interpolated");
    case MaskSource::Imported:
      return TimelineView::tr("imported");
  }
  return {};
}

QString reviewText(ReviewState state) {
  if (state == ReviewState::Accepted) return TimelineView::tr("accepted");
  if (state == ReviewState::Rejected) return TimelineView::tr("rejected");
  return {};
}

QString laneTip(const TimelineState& state, const Lane& lane, FrameIndex frame) {
  const QString name = QString::fromStdString(lane.object.name);
  const QString where = TimelineView::tr("%1, frame %2").arg(name).arg(frame.value());
  const auto summary = state.session.project().summary(lane.object.id, frame);
  if (!summary) return where + QStringLiteral("\n") + TimelineView::tr("no mask yet");
  QStringList words{sourceText(*summary)};
  if (summary->presence == Presence::Occluded) words << TimelineView::tr("occluded");
  if (summary->keyframe) words << TimelineView::tr("keyframe");
  if (const QString review = reviewText(summary->review); !review.isEmpty()) words << review;
  words << TimelineView::tr("confidence %1")
               .arg(QLocale().toString(shownConfidence(summary->confidence), 'f', 2));
  return where + QStringLiteral("\n") + words.join(QStringLiteral(", "));
}

/// Those whose marks lie under the mouse.
QString commentsTip(const TimelineState& state, QPoint point) {
  QString text;
  for (const Comment& comment : state.comments)
    if (std::abs(state.viewX(comment.frame) - point.x()) <= kCommentHalf + 2)
      text += QStringLiteral("\n") + TimelineView::tr("Comment on frame %1: %2")
                                         .arg(comment.frame.value())
                                         .arg(QString::fromStdString(comment.text));
  return text;
}

QString rulerTip(const TimelineState& state, FrameIndex frame) {
  const auto shot = std::find_if(state.shots.begin(), state.shots.end(),
                                 [&](const ShotCut& s) { return s.frame == frame; });
  QString text = TimelineView::tr("Frame %1").arg(frame.value());
  if (shot != state.shots.end())
    text += QStringLiteral("\n") +
            (shot->fade ? TimelineView::tr("a fade") : TimelineView::tr("a new shot begins"));
  return text;
}

QString eventTip(const TimelineState& state, const ClipEvent& event) {
  QStringList lines{QString::fromStdString(event.label)};
  if (const auto object =
          event.object ? state.session.project().object(event.object) : std::nullopt)
    lines.front() += QStringLiteral(" · ") + QString::fromStdString(object->name);
  lines << (event.frames ? TimelineView::tr("Frames %1 to %2")
                               .arg(event.frames->begin.value())
                               .arg(event.frames->end.value() - 1)
                         : TimelineView::tr("Tag for the whole clip"));
  for (const auto& [name, value] : event.attributes)
    lines << QString::fromStdString(name + ": " + value);
  lines << (event.frames
                ? TimelineView::tr("Double-click to edit; drag an edge to change the frames")
                : TimelineView::tr("Double-click to edit; drag to add an event"));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

QString timelineTip(const TimelineState& state, QPoint point) {
  const FrameIndex frame = state.frameAt(point);
  const Lane* lane = state.laneAt(point);
  switch (state.zoneAt(point)) {
    case TimelineZone::RangeIn:
    case TimelineZone::RangeOut:
      return TimelineView::tr("The range that is propagated and played: drag to change it");
    case TimelineZone::Threshold:
      return TimelineView::tr(
          "Review threshold: frames with a lower confidence are put into the review queue. Drag or "
          "turn the wheel to change it");
    case TimelineZone::Ruler:
      return rulerTip(state, frame) + commentsTip(state, point);
    case TimelineZone::Cut:
      return TimelineView::tr("Cut on frame %1: drag to move it").arg(state.cutAt(point)->value());
    case TimelineZone::EventLane:
      if (const ClipEvent* tag = state.eventAt(point)) return eventTip(state, *tag);
      return TimelineView::tr("Drag to add an event");
    case TimelineZone::Event:
    case TimelineZone::EventBegin:
    case TimelineZone::EventEnd:
      return eventTip(state, *state.eventAt(point));
    case TimelineZone::Film:
    case TimelineZone::Summary:
      return rulerTip(state, frame);
    case TimelineZone::Lane:
      return lane ? laneTip(state, *lane, frame) : QString();
    case TimelineZone::LaneHeader:
      return lane ? QString::fromStdString(lane->object.name) : QString();
    case TimelineZone::Nothing:
      return {};
  }
  return {};
}

}  // namespace maskline
