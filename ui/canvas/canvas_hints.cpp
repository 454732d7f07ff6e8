// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/canvas_hints.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/base/theme.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {

constexpr double busyRadius = 12;

// Words on a dark plate, readable on any picture. `bottom` is where the plate ends.
void drawPlate(QPainter& painter, QPointF bottom, const QString& words) {
  const QFontMetricsF metrics(painter.font());
  QRectF plate(QPointF(), QSizeF(metrics.horizontalAdvance(words) + 24, metrics.height() + 12));
  plate.moveCenter(QPointF(bottom.x(), bottom.y() - plate.height() / 2));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(16, 16, 18, 205));
  painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
  painter.setPen(QColor(240, 240, 240));
  painter.drawText(plate, Qt::AlignCenter, words);
}

// The part of the picture that is in sight.
QRectF sight(const Viewport& viewport) {
  return viewport.imageRect().intersected(QRectF(QPointF(), QSizeF(viewport.viewSize())));
}

void drawHatchedFrame(QPainter& painter, const QRectF& picture) {
  constexpr double width = 10;
  QRegion frame(picture.toRect());
  frame -= picture.adjusted(width, width, -width, -width).toRect();
  painter.save();
  painter.setClipRegion(frame, Qt::IntersectClip);
  painter.fillRect(picture, QColor(0, 0, 0, 90));
  painter.fillRect(picture, QBrush(QColor(255, 255, 255, 110), Qt::BDiagPattern));
  painter.restore();
}

}  // namespace

void CanvasHints::drawNoProject(QPainter& painter, const QRectF& view) {
  const QPointF middle = view.center();
  painter.save();
  icon(QStringLiteral("film"))
      .paint(&painter, QRect(int(middle.x()) - 24, int(middle.y()) - 72, 48, 48));
  painter.setFont(headingFont());
  painter.setPen(palette().text);
  painter.drawText(QRectF(view.left(), middle.y() - 12, view.width(), 28), Qt::AlignCenter,
                   tr("Drop a video here, or open the demo"));
  painter.restore();
  painter.save();
  painter.setPen(palette().faint);
  painter.drawText(QRectF(view.left(), middle.y() + 20, view.width(), 24), Qt::AlignCenter,
                   tr("A folder of numbered images works too. Nothing leaves this machine."));
  painter.restore();
}

void CanvasHints::drawMessage(QPainter& painter, const QRectF& view, const QString& sentence) {
  painter.save();
  painter.setPen(palette().faint);
  painter.drawText(view.adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, sentence);
  painter.restore();
}

void CanvasHints::drawAdvice(QPainter& painter, const Viewport& viewport, const QString& words) {
  const QRectF area = sight(viewport);
  painter.save();
  drawPlate(painter, {area.center().x(), area.bottom() - 16}, words);
  painter.restore();
}

void CanvasHints::drawPresence(QPainter& painter, const Viewport& viewport, Presence presence,
                               const QString& object) {
  if (presence == Presence::Visible) return;
  const QRectF area = sight(viewport);
  painter.save();
  if (presence == Presence::Outside) drawHatchedFrame(painter, area);
  drawPlate(painter, {area.center().x(), area.bottom() - 16},
            presence == Presence::Outside ? tr("%1 is outside the frame").arg(object)
                                          : tr("%1 is occluded").arg(object));
  painter.restore();
}

void CanvasHints::drawBusy(QPainter& painter, QPointF at, double turn) {
  const QRectF ring(at - QPointF(busyRadius, busyRadius), QSizeF(2 * busyRadius, 2 * busyRadius));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(0, 0, 0, 110), 4));
  painter.drawEllipse(ring);
  painter.setPen(QPen(QColor(255, 255, 255, 230), 2, Qt::SolidLine, Qt::RoundCap));
  painter.drawArc(ring, static_cast<int>(-turn * 360 * 16), 100 * 16);
  painter.restore();
}

QRectF CanvasHints::busyRect(QPointF at) {
  const double around = busyRadius + 4;
  return {at - QPointF(around, around), QSizeF(2 * around, 2 * around)};
}

}  // namespace maskline
