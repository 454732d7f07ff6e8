// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/ruler.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"

namespace maskline {

namespace {

constexpr int kDecoded = 3;  // height of the bar of decoded frames

/// The smallest of 1, 2, 5, 10, … that is not below `least`.
std::int64_t tidyStep(double least) {
  std::int64_t decade = 1;
  for (;; decade *= 10)
    for (const std::int64_t factor : {1, 2, 5})
      if (static_cast<double>(decade * factor) >= least) return decade * factor;
}

QColor withAlpha(QColor colour, int alpha) {
  colour.setAlpha(alpha);
  return colour;
}

void paintTicks(QPainter& painter, const TimeScale& scale, QRect row, QRect clip) {
  const QFontMetrics metrics(painter.font());
  const QString last = QString::number(std::max<std::int64_t>(0, scale.frameCount() - 1));
  const int label = metrics.horizontalAdvance(last) + 24;
  // A label to the left of the clip may reach into it.
  const auto ticks = layOutTicks(scale, label, clip.left() - label, clip.right() + 1);
  const int bottom = row.bottom() - kDecoded;
  for (const Tick& tick : ticks) {
    const int x = static_cast<int>(std::floor(scale.x(tick.frame)));
    painter.setPen(tick.labelled ? palette().faint : palette().line);
    painter.drawLine(x, tick.labelled ? row.top() + 4 : bottom - 5, x, bottom);
    if (!tick.labelled) continue;
    painter.setPen(palette().faint);
    painter.drawText(x + 4, row.top() + metrics.ascent() + 3, QString::number(tick.frame.value()));
  }
}

void paintDecoded(QPainter& painter, const RulerContent& content, const TimeScale& scale, QRect row,
                  QRect clip) {
  const int top = row.bottom() + 1 - kDecoded;
  painter.fillRect(QRect(clip.left(), top, clip.width(), kDecoded), palette().field);
  for (const FrameRange& frames : content.decoded) {
    const int x0 = std::max(clip.left(), static_cast<int>(scale.x(frames.begin)));
    const int x1 = std::min(clip.right() + 1, static_cast<int>(std::ceil(scale.x(frames.end))));
    if (x0 < x1)
      painter.fillRect(QRect(x0, top, x1 - x0, kDecoded), withAlpha(palette().faint, 150));
  }
}

/// A speech bubble at each comment, between the numbers and the bar of decoded frames.
void paintComments(QPainter& painter, const RulerContent& content, const TimeScale& scale,
                   QRect row, QRect clip) {
  const double bottom = row.bottom() - kDecoded;
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette().warning);
  for (const FrameIndex frame : content.comments) {
    const double x = std::floor(scale.middle(frame)) + 0.5;
    if (x + kCommentHalf < clip.left() || x - kCommentHalf > clip.right() + 1) continue;
    painter.drawRoundedRect(QRectF(x - kCommentHalf, bottom - 9, 2 * kCommentHalf, 6), 1.5, 1.5);
    painter.drawPolygon(QPolygonF(
        {QPointF(x - 2, bottom - 4), QPointF(x + 2, bottom - 4), QPointF(x - 2, bottom)}));
  }
}

/// A bracket that opens to the inside: `direction` +1 for the in handle.
void paintHandle(QPainter& painter, double x, int direction, QRect row, bool strong) {
  const double top = row.top() + 9.5, bottom = row.bottom() - 0.5;
  const double edge = x + direction * 1.0;
  QPainterPath bracket;
  bracket.moveTo(edge + direction * 5, top);
  bracket.lineTo(edge, top);
  bracket.lineTo(edge, bottom);
  bracket.lineTo(edge + direction * 5, bottom);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(strong ? palette().accent : palette().faint, 2));
  painter.drawPath(bracket);
}

}  // namespace

std::vector<Tick> layOutTicks(const TimeScale& scale, int labelPixels, int x0, int x1) {
  std::vector<Tick> ticks;
  if (scale.frameCount() == 0 || x1 <= x0) return ticks;
  const double perFrame = scale.pixelsPerFrame();
  const std::int64_t label = tidyStep(labelPixels / perFrame);
  std::int64_t step = tidyStep(6 / perFrame);
  while (label % step != 0) step = tidyStep(static_cast<double>(step) + 0.5);
  const FrameRange seen = scale.under(x0, x1);
  for (std::int64_t f = seen.begin.value() / step * step; f < seen.end.value(); f += step)
    if (f >= seen.begin.value()) ticks.push_back({FrameIndex(f), f % label == 0});
  return ticks;
}

void paintRuler(QPainter& painter, const RulerContent& content, const TimeScale& scale, QRect row,
                QRect clip) {
  clip &= row;
  if (clip.isEmpty()) return;
  painter.fillRect(clip, palette().panel);
  paintTicks(painter, scale, row, clip);
  paintDecoded(painter, content, scale, row, clip);
  if (scale.frameCount() == 0) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  paintComments(painter, content, scale, row, clip);
  paintHandle(painter, scale.x(content.range.begin), +1, row, content.rangeSet);
  paintHandle(painter, scale.x(content.range.end), -1, row, content.rangeSet);
  painter.restore();
}

void paintShots(QPainter& painter, const std::vector<ShotCut>& shots, const TimeScale& scale,
                QRect rows, QRect clip) {
  clip &= rows;
  const FrameRange seen = scale.under(clip.left(), clip.right() + 2);
  auto it = std::lower_bound(shots.begin(), shots.end(), seen.begin,
                             [](const ShotCut& s, FrameIndex f) { return s.frame < f; });
  int drawn = -1;
  for (; it != shots.end() && it->frame <= seen.end; ++it) {
    const int x = static_cast<int>(std::floor(scale.x(it->frame)));
    if (x == drawn) continue;
    drawn = x;
    painter.setPen(QPen(withAlpha(palette().text, 130), 1, it->fade ? Qt::DotLine : Qt::DashLine));
    painter.drawLine(x, rows.top(), x, rows.bottom());
  }
}

void paintOutsideRange(QPainter& painter, FrameRange range, const TimeScale& scale, QRect rows) {
  const QColor shade = withAlpha(palette().window, 140);
  const int in = std::clamp(static_cast<int>(scale.x(range.begin)), rows.left(), rows.right() + 1);
  const int out = std::clamp(static_cast<int>(scale.x(range.end)), rows.left(), rows.right() + 1);
  painter.fillRect(QRect(rows.left(), rows.top(), in - rows.left(), rows.height()), shade);
  painter.fillRect(QRect(out, rows.top(), rows.right() + 1 - out, rows.height()), shade);
}

}  // namespace maskline
