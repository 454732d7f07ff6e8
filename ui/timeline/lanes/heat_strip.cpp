// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/heat_strip.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/timeline/lanes/heat_pyramid.h"

namespace maskline {

namespace {

constexpr int kMargin = 3;  // above and below the columns of the summary

QRgb rampColour(std::uint8_t level) {
  return level == 0 ? 0 : uncertaintyColour(HeatPyramid::uncertainty(level)).rgba();
}

}  // namespace

void paintHeatStrip(QPainter& painter, const std::vector<std::uint8_t>& levels, QRect area) {
  if (levels.empty()) return;
  QImage row(static_cast<int>(levels.size()), 1, QImage::Format_ARGB32);
  auto* pixels = reinterpret_cast<QRgb*>(row.scanLine(0));
  std::transform(levels.begin(), levels.end(), pixels, rampColour);
  painter.drawImage(QRect(area.left(), area.top(), row.width(), area.height()), row);
}

int thresholdY(QRect row, double threshold) {
  const int height = row.height() - 2 * kMargin;
  return row.top() + kMargin + static_cast<int>(std::lround(threshold * height));
}

double thresholdAt(QRect row, int y) {
  const double height = row.height() - 2 * kMargin;
  const double at = std::clamp((y - row.top() - kMargin) / height, 0.0, 1.0);
  return std::round(at * 100) / 100;
}

void paintSummary(QPainter& painter, const std::vector<std::uint8_t>& levels, QRect area,
                  double threshold) {
  const int bottom = thresholdY(area, 1);
  const int line = thresholdY(area, threshold);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i] == 0) continue;
    const int x = area.left() + static_cast<int>(i);
    const double uncertainty = HeatPyramid::uncertainty(levels[i]);
    const int top = std::min(bottom - 2, thresholdY(area, 1 - uncertainty));
    painter.fillRect(QRect(x, top, 1, bottom - top), uncertaintyColour(uncertainty));
  }
  // A solid line, because dashes would restart at each repainted part.
  painter.setPen(QPen(palette().faint, 1));
  painter.drawLine(area.left(), line, area.left() + static_cast<int>(levels.size()), line);
}

void paintThresholdHandle(QPainter& painter, QRect area, double threshold, bool active) {
  const double y = thresholdY(area, threshold) + 0.5;
  const double right = area.right() + 1;
  const QPolygonF arrow({QPointF(right, y), QPointF(right - 7, y - 5), QPointF(right - 12, y - 5),
                         QPointF(right - 12, y + 5), QPointF(right - 7, y + 5)});
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(active ? palette().accent : palette().faint);
  painter.drawPolygon(arrow);
  painter.restore();
}

}  // namespace maskline
