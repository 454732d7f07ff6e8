// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_tips.h"

#include <QCoreApplication>
#include <algorithm>

namespace maskline {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("maskline::TimelineView", text); }

QString sourceText(const FrameSummary& summary) {
  if (summary.presence == Presence::Outside) return tr("outside the picture");
  switch (summary.source) {
    case MaskSource::Clicked:
      return tr("clicked");
    case MaskSource::Painted:
      return tr("painted");
    case MaskSource::Tracked:
      return tr("tracked");
    case MaskSource::Interpolated:
      return tr("interpolated");
    case MaskSource::Imported:
      return tr("imported");
  }
  return {};
}

QString reviewText(ReviewState state) {
  if (state == ReviewState::Accepted) return tr("accepted");
  if (state == ReviewState::Rejected) return tr("rejected");
  return {};
}

QString laneTip(const TimelineState& state, const Lane& lane, FrameIndex frame) {
  const QString name = QString::fromStdString(lane.object.name);
  const QString where = tr("%1, frame %2").arg(name).arg(frame.value());
  const auto summary = state.session.project().summary(lane.object.id, frame);
  if (!summary) return where + QStringLiteral("\n") + tr("no mask yet");
  QStringList words{sourceText(*summary)};
  if (summary->presence == Presence::Occluded) words << tr("occluded");
  if (summary->keyframe) words << tr("keyframe");
  if (const QString review = reviewText(summary->review); !review.isEmpty()) words << review;
  words << tr("confidence %1").arg(double(summary->confidence), 0, 'f', 2);
  return where + QStringLiteral("\n") + words.join(QStringLiteral(", "));
}

QString rulerTip(const TimelineState& state, FrameIndex frame) {
  const auto shot = std::find_if(state.shots.begin(), state.shots.end(),
                                 [&](const ShotCut& s) { return s.frame == frame; });
  QString text = tr("Frame %1").arg(frame.value());
  if (shot != state.shots.end())
    text += QStringLiteral("\n") + (shot->fade ? tr("a fade") : tr("a new shot begins"));
  return text;
}

}  // namespace

QString timelineTip(const TimelineState& state, QPoint point) {
  const FrameIndex frame = state.frameAt(point);
  const Lane* lane = state.laneAt(point);
  switch (state.zoneAt(point)) {
    case TimelineZone::RangeIn:
    case TimelineZone::RangeOut:
      return tr("The range that is propagated and played: drag to change it");
    case TimelineZone::Threshold:
      return tr("Frames below this confidence wait for review: drag or turn the wheel");
    case TimelineZone::Ruler:
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
