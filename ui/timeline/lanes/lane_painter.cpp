// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/lane_painter.h"

#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cstdint>

#include "ui/base/images.h"
#include "ui/base/theme.h"
#include "ui/timeline/lanes/heat_strip.h"
#include "ui/timeline/lanes/lane_glyphs.h"

namespace maskline {

namespace {

constexpr int kHeat = 4;  // height of the heat under a lane
constexpr int kBar = 8;   // height of a solid span

QColor withAlpha(QColor colour, int alpha) {
  colour.setAlpha(alpha);
  return colour;
}

/// The y coordinate of the centres of spans, diamonds and dots.
int axis(QRect row) { return row.top() + (row.height() - kHeat) / 2; }

/// Calls `draw` for each start of a pattern anchored to the clip, so that it scrolls with the clip
/// and does not depend on the repainted part.
template <class Draw>
void forPattern(int x0, int x1, int period, const TimeScale& scale, Draw draw) {
  const auto offset = static_cast<std::int64_t>(scale.offset());
  const std::int64_t first = (x0 + offset) / period * period - offset;
  for (std::int64_t x = first; x < x1; x += period) draw(static_cast<int>(x));
}

void paintDashes(QPainter& painter, const LaneGlyphs::Bar& bar, const QColor& colour,
                 const TimeScale& scale, QRect row) {
  constexpr int kDash = 10, kGap = 4, kHeight = 4;
  forPattern(bar.x0, bar.x1, kDash + kGap, scale, [&](int x) {
    const int x0 = std::max(x, bar.x0), x1 = std::min(x + kDash, bar.x1);
    if (x0 < x1) painter.fillRect(QRect(x0, axis(row) - kHeight / 2, x1 - x0, kHeight), colour);
  });
}

void paintBar(QPainter& painter, const LaneGlyphs::Bar& bar, const QColor& colour,
              const TimeScale& scale, QRect row) {
  const QRect full(bar.x0, axis(row) - kBar / 2, bar.x1 - bar.x0, kBar);
  switch (bar.kind) {
    case Span::Kind::Manual:
    case Span::Kind::Tracked:
      painter.fillRect(full, colour);
      return;
    case Span::Kind::Occluded:
      painter.fillRect(full, withAlpha(colour, 95));
      return;
    case Span::Kind::Outside:
      painter.fillRect(full, withAlpha(palette().faint, 30));
      painter.fillRect(full, QBrush(withAlpha(palette().faint, 190), Qt::BDiagPattern));
      return;
    case Span::Kind::Interpolated:
      return paintDashes(painter, bar, colour, scale, row);
  }
}

/// Accepted: a line over the span. Rejected: small crosses instead.
void paintMark(QPainter& painter, const LaneGlyphs::Mark& mark, const TimeScale& scale, QRect row) {
  const int y = axis(row) - kBar / 2 - 3;
  if (mark.state == ReviewState::Accepted) {
    painter.fillRect(QRect(mark.x0, y, mark.x1 - mark.x0, 2), withAlpha(palette().text, 200));
    return;
  }
  painter.save();
  painter.setClipRect(QRect(mark.x0, row.top(), mark.x1 - mark.x0, row.height()),
                      Qt::IntersectClip);
  painter.setPen(QPen(palette().warning, 1));
  forPattern(mark.x0, mark.x1, 7, scale, [&](int x) {
    painter.drawLine(x, y - 1, x + 3, y + 2);
    painter.drawLine(x, y + 2, x + 3, y - 1);
  });
  painter.restore();
}

void paintDiamond(QPainter& painter, int x, int y, const QColor& fill) {
  constexpr double r = 5.5;
  const QPointF middle(x + 0.5, y);
  painter.setPen(QPen(palette().field, 1.5));
  painter.setBrush(fill);
  painter.drawPolygon(QPolygonF({middle + QPointF(0, -r), middle + QPointF(r, 0),
                                 middle + QPointF(0, r), middle + QPointF(-r, 0)}));
}

void paintArrow(QPainter& painter, const RunningArrow& arrow, const TimeScale& scale, QRect row) {
  const double x = scale.x(arrow.direction > 0 ? arrow.frame + 1 : arrow.frame);
  const int d = arrow.direction;
  painter.setPen(QPen(palette().accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  for (const int step : {0, 6}) {
    const double tip = x + d * (step + 6), y = axis(row);
    painter.drawPolyline(
        QPolygonF({QPointF(tip - d * 4, y - 4), QPointF(tip, y), QPointF(tip - d * 4, y + 4)}));
  }
}

void paintIcon(QPainter& painter, const QString& name, QRect place) {
  painter.setOpacity(0.7);
  icon(name).paint(&painter, place);
  painter.setOpacity(1);
}

}  // namespace

void paintLane(QPainter& painter, const Lane& lane, const LaneStyle& style, const TimeScale& scale,
               QRect row, QRect clip) {
  clip &= row;
  if (clip.isEmpty()) return;
  painter.save();
  painter.setClipRect(clip, Qt::IntersectClip);
  painter.fillRect(clip, palette().field);
  if (style.selected) painter.fillRect(clip, withAlpha(palette().accent, 28));

  const int x0 = clip.left(), x1 = clip.right() + 1;
  const LaneGlyphs glyphs = layOutLane(lane.data, scale, x0, x1);
  painter.setBrushOrigin(-(static_cast<std::int64_t>(scale.offset()) % 8), 0);
  const QColor colour = withAlpha(toQColor(lane.object.colour), lane.object.hidden ? 90 : 255);
  for (const auto& bar : glyphs.bars) paintBar(painter, bar, colour, scale, row);
  for (const auto& mark : glyphs.marks) paintMark(painter, mark, scale, row);
  const QRect heat(x0, row.bottom() - kHeat, x1 - x0, kHeat);
  paintHeatStrip(painter, layOutHeat(lane.data.heat(), scale, x0, x1), heat);
  painter.setPen(palette().line);
  painter.drawLine(x0, row.bottom(), x1, row.bottom());

  painter.setRenderHint(QPainter::Antialiasing);
  for (const int x : glyphs.diamonds) paintDiamond(painter, x, axis(row), palette().text);
  painter.setPen(QPen(palette().text, 1));
  painter.setBrush(palette().field);
  for (const int x : glyphs.dots) painter.drawEllipse(QPointF(x + 0.5, axis(row)), 2.2, 2.2);
  if (style.arrow) paintArrow(painter, *style.arrow, scale, row);
  painter.restore();
}

void paintLaneHeader(QPainter& painter, const Lane& lane, const LaneStyle& style, QRect row) {
  painter.save();
  painter.setClipRect(row, Qt::IntersectClip);
  painter.fillRect(row, palette().panel);
  if (style.selected) {
    painter.fillRect(row, withAlpha(palette().accent, 40));
    painter.fillRect(QRect(row.left(), row.top(), 3, row.height() - 1), palette().accent);
  }
  painter.setPen(palette().line);
  painter.drawLine(row.bottomLeft(), row.bottomRight());

  const QRect inner = row.adjusted(8, 0, -8, -1);
  painter.setPen(palette().faint);
  const int digits = painter.fontMetrics().horizontalAdvance(QStringLiteral("00"));
  painter.drawText(QRect(inner.left(), inner.top(), digits, inner.height()),
                   Qt::AlignRight | Qt::AlignVCenter, QString::number(style.number));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(toQColor(lane.object.colour));
  const QRect swatch(inner.left() + digits + 6, inner.center().y() - 4, 10, 10);
  painter.drawRoundedRect(swatch, 2, 2);

  int right = inner.right();
  const auto badge = [&](const QString& name) {
    paintIcon(painter, name, QRect(right - 13, inner.center().y() - 6, 14, 14));
    right -= 18;
  };
  if (lane.object.locked) badge(QStringLiteral("lock"));
  if (lane.object.hidden) badge(QStringLiteral("eye-off"));
  const QRect place(swatch.right() + 8, inner.top(), right - swatch.right() - 8, inner.height());
  painter.setPen(lane.object.hidden ? palette().faint : palette().text);
  const QString name = QString::fromStdString(lane.object.name);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(name, Qt::ElideRight, place.width()));
  painter.restore();
}

}  // namespace maskline
