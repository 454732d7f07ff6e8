// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/lasso_tool.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>
#include <utility>

#include "core/mask/shapes.h"
#include "ui/canvas/prompt_marks.h"
#include "ui/canvas/tools/mask_edit.h"
#include "ui/canvas/viewport.h"

namespace maskline {

void LassoTool::press(const ToolEvent& event) {
  if (!m_points.empty()) return;
  if (event.button != Qt::LeftButton && event.button != Qt::RightButton) return;
  m_button = event.button;
  m_adding = !removes(event);
  m_points = {event.image};
}

void LassoTool::move(const ToolEvent& event) {
  if (m_points.empty() || event.image == m_points.back()) return;
  m_points.push_back(event.image);
  repaint();
}

void LassoTool::release(const ToolEvent& event) {
  if (m_points.empty() || event.button != m_button) return;
  repaint();
  const std::vector<QPointF> points = std::exchange(m_points, {});
  if (points.size() < 3) return;
  Ring ring(points.size());
  std::ranges::transform(points, ring.begin(), toCv);
  const QSize size = m_host.viewport().imageSize();
  MaskEdit edit(m_host);
  edit.begin();
  edit.apply(polygonMask({size.width(), size.height()}, {ring}, FillRule::NonZero), m_adding);
  edit.store();
}

bool LassoTool::cancel() {
  if (m_points.empty()) return false;
  repaint();
  m_points.clear();
  return true;
}

void LassoTool::repaint() {
  const QPolygonF all(QList<QPointF>(m_points.begin(), m_points.end()));
  m_host.repaint(m_host.viewport().toView(all.boundingRect()).adjusted(-6, -6, 6, 6));
}

void LassoTool::paint(QPainter& painter) const {
  if (m_points.empty()) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath path(m_host.viewport().toView(m_points.front()));
  path.setFillRule(Qt::WindingFill);
  for (const QPointF& point : m_points) path.lineTo(m_host.viewport().toView(point));
  painter.fillPath(path, m_adding ? QColor(255, 255, 255, 50) : QColor(0, 0, 0, 70));
  drawContrasting(painter, path);
  painter.restore();
}

}  // namespace maskline
