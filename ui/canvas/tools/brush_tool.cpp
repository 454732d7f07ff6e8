// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/brush_tool.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>
#include <utility>

#include "core/mask/shapes.h"
#include "ui/canvas/prompt_marks.h"
#include "ui/canvas/viewport.h"

namespace maskline {

void BrushTool::press(const ToolEvent& event) {
  if (m_edit.active() || m_resize) return;
  if (event.button == Qt::LeftButton && event.modifiers & Qt::AltModifier) {
    m_resize = Resize{event.view, m_host.brushRadius()};
    return;
  }
  if (event.button != Qt::LeftButton && event.button != Qt::RightButton) return;
  const bool inverted = event.button == Qt::RightButton || event.modifiers & Qt::ControlModifier;
  m_adding = m_adds != inverted;
  m_button = event.button;
  m_last = centred(event.image);
  m_edit.begin();
  strokeTo(event.image);
}

void BrushTool::move(const ToolEvent& event) {
  repaintCircle();
  m_modifiers = event.modifiers;
  if (m_resize) {
    const double change = (event.view.x() - m_resize->from.x()) / m_host.viewport().zoom();
    m_host.setBrushRadius(m_resize->radius + static_cast<int>(std::lround(change)));
  } else {
    m_cursor = event.view;
    if (m_edit.active()) strokeTo(event.image);
  }
  repaintCircle();
}

void BrushTool::release(const ToolEvent& event) {
  if (m_resize && event.button == Qt::LeftButton) m_resize.reset();
  if (m_edit.active() && event.button == m_button) m_edit.store();
}

void BrushTool::leave() {
  repaintCircle();
  if (!m_edit.active()) m_cursor.reset();
}

void BrushTool::viewMoved(QPointF by) {
  if (m_cursor) *m_cursor -= by;
}

bool BrushTool::cancel() {
  const bool resizing = std::exchange(m_resize, std::nullopt).has_value();
  return m_edit.drop() || resizing;
}

void BrushTool::strokeTo(QPointF image) {
  const QSize size = m_host.viewport().imageSize();
  const std::array line{toCv(m_last), toCv(centred(image))};
  m_last = centred(image);
  m_edit.apply(strokeMask({size.width(), size.height()}, line, static_cast<float>(reach())),
               m_adding);
}

// A brush of 1 paints single pixels, one of 2 three by three, and so on.
double BrushTool::reach() const { return m_host.brushRadius() - 0.5; }

// The smallest brush holds on to pixel centres: between them it would miss every one.
QPointF BrushTool::centred(QPointF image) const {
  if (m_host.brushRadius() > 1) return image;
  return {std::floor(image.x()) + 0.5, std::floor(image.y()) + 0.5};
}

QRectF BrushTool::circle() const {
  const double radius = reach() * m_host.viewport().zoom();
  return {*m_cursor - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)};
}

void BrushTool::repaintCircle() {
  if (m_cursor) m_host.repaint(circle().adjusted(-8, -8, 8, 8));
}

void BrushTool::paint(QPainter& painter) const {
  if (!m_cursor) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath path;
  path.addEllipse(circle());
  const bool inverted = m_modifiers & Qt::ControlModifier;
  const bool adds = m_edit.active() ? m_adding : m_adds != inverted;
  const double arm = 3.5;
  path.moveTo(*m_cursor - QPointF(arm, 0));
  path.lineTo(*m_cursor + QPointF(arm, 0));
  if (adds) {
    path.moveTo(*m_cursor - QPointF(0, arm));
    path.lineTo(*m_cursor + QPointF(0, arm));
  }
  drawContrasting(painter, path, 1);
  painter.restore();
}

}  // namespace maskline
