// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/box_drag.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/canvas/prompt_marks.h"
#include "ui/canvas/tools/tool.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {
constexpr double smallestSide = 3;  // view pixels: less is a slip of the hand
}

void BoxDrag::begin(QPointF image) {
  m_from = m_to = image;
  repaint();
}

void BoxDrag::moveTo(QPointF image) {
  repaint();
  m_to = image;
  repaint();
}

std::optional<Box> BoxDrag::end() {
  if (!active()) return std::nullopt;
  const QRectF box = rect();
  drop();
  const double least = smallestSide / m_host.viewport().zoom();
  if (box.width() < least || box.height() < least) return std::nullopt;
  return Box{{toCv(box.topLeft()), toCv(box.bottomRight())}};
}

bool BoxDrag::drop() {
  if (!active()) return false;
  repaint();
  m_from.reset();
  return true;
}

QRectF BoxDrag::rect() const {
  const QRectF picture(QPointF(), QSizeF(m_host.viewport().imageSize()));
  return QRectF(*m_from, m_to).normalized().intersected(picture);
}

void BoxDrag::repaint() {
  const QRectF drawn(m_host.viewport().toView(*m_from), m_host.viewport().toView(m_to));
  m_host.repaint(drawn.normalized().adjusted(-4, -4, 4, 4));
}

void BoxDrag::paint(QPainter& painter) const {
  if (!active()) return;
  QPainterPath path;
  path.addRect(m_host.viewport().toView(rect()));
  painter.fillPath(path, QColor(255, 255, 255, 28));
  drawContrasting(painter, path);
}

}  // namespace maskline
