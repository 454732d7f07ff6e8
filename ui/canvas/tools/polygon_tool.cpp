// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/polygon_tool.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>

#include "core/mask/shapes.h"
#include "ui/canvas/prompt_marks.h"
#include "ui/canvas/tools/mask_edit.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {
constexpr double closeReach = 9;  // view pixels
}

void PolygonTool::press(const ToolEvent& event) {
  if (event.button == Qt::RightButton) {
    stepBack();
    return;
  }
  if (event.button != Qt::LeftButton) return;
  if (onFirst(event.view)) {
    finish();
    return;
  }
  m_cursor = event.image;
  m_points.push_back(event.image);
  repaint();
}

void PolygonTool::move(const ToolEvent& event) {
  repaint();
  m_cursor = event.image;
  repaint();
}

// The first press of the double click has set the last point already.
void PolygonTool::doubleClick(const ToolEvent& event) {
  if (event.button == Qt::LeftButton) finish();
}

bool PolygonTool::finish() {
  if (m_points.size() < 3) return false;
  Ring ring(m_points.size());
  std::transform(m_points.begin(), m_points.end(), ring.begin(), toCv);
  repaint();
  m_points.clear();
  const QSize size = m_host.viewport().imageSize();
  MaskEdit edit(m_host);
  edit.begin();
  edit.apply(polygonMask({size.width(), size.height()}, {ring}, FillRule::NonZero), m_adds);
  edit.store();
  return true;
}

bool PolygonTool::cancel() {
  if (m_points.empty()) return false;
  repaint();
  m_points.clear();
  return true;
}

bool PolygonTool::stepBack() {
  if (m_points.empty()) return false;
  repaint();
  m_points.pop_back();
  return true;
}

bool PolygonTool::onFirst(QPointF view) const {
  return m_points.size() >= 3 &&
         QLineF(view, m_host.viewport().toView(m_points.front())).length() <= closeReach;
}

void PolygonTool::repaint() {
  if (m_points.empty()) return;
  QPolygonF all(QList<QPointF>(m_points.begin(), m_points.end()));
  all << m_cursor;
  m_host.repaint(m_host.viewport().toView(all.boundingRect()).adjusted(-12, -12, 12, 12));
}

void PolygonTool::paint(QPainter& painter) const {
  if (m_points.empty()) return;
  const Viewport& viewport = m_host.viewport();
  const QPointF cursor = viewport.toView(m_cursor);
  const bool closing = onFirst(cursor);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath path(viewport.toView(m_points.front()));
  path.setFillRule(Qt::WindingFill);
  for (const QPointF& point : m_points) path.lineTo(viewport.toView(point));
  closing ? path.closeSubpath() : path.lineTo(cursor);
  painter.fillPath(path, m_adds ? QColor(255, 255, 255, 50) : QColor(0, 0, 0, 70));
  drawContrasting(painter, path);
  painter.setPen(QPen(QColor(0, 0, 0, 160), 1));
  painter.setBrush(Qt::white);
  for (const QPointF& point : m_points) painter.drawEllipse(viewport.toView(point), 3, 3);
  if (m_points.size() >= 3) {
    QPainterPath first;
    first.addEllipse(viewport.toView(m_points.front()), closing ? 8 : 6, closing ? 8 : 6);
    drawContrasting(painter, first);
  }
  painter.restore();
}

}  // namespace maskline
