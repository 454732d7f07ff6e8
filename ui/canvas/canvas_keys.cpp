// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <algorithm>

#include "ui/canvas/canvas_impl.h"

namespace maskline {

bool CanvasView::Impl::key(int key, Qt::KeyboardModifiers modifiers) {
  if (m_tool->takesKey(key, modifiers) && ready()) return m_tool->key(key, modifiers);
  if (modifiers & Qt::ControlModifier)
    return moveCrosshair(key, modifiers & Qt::ShiftModifier ? 10 : 1);
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return m_tool->finish();
    case Qt::Key_Escape:
      return m_tool->cancel();
    case Qt::Key_Backspace:
      return m_tool->stepBack();
    case Qt::Key_Delete:
      m_view.deleteAtCursor();
      return true;
    case Qt::Key_BracketLeft:
      setBrushRadius(std::min(m_brushRadius - 1, m_brushRadius * 4 / 5));
      return true;
    case Qt::Key_BracketRight:
      setBrushRadius(std::max(m_brushRadius + 1, m_brushRadius * 5 / 4));
      return true;
    case Qt::Key_Insert:
      return clickAtCrosshair(!(modifiers & Qt::ShiftModifier));
    default:
      return false;
  }
}

bool CanvasView::Impl::moveCrosshair(int key, int step) {
  QPoint by;
  if (key == Qt::Key_Left) by = {-step, 0};
  if (key == Qt::Key_Right) by = {step, 0};
  if (key == Qt::Key_Up) by = {0, -step};
  if (key == Qt::Key_Down) by = {0, step};
  if (by.isNull() || m_picture.empty()) return false;
  const QSize size = m_viewport.imageSize();
  const QPoint to = m_crosshair ? *m_crosshair + by : QPoint(size.width() / 2, size.height() / 2);
  m_crosshair =
      QPoint(std::clamp(to.x(), 0, size.width() - 1), std::clamp(to.y(), 0, size.height() - 1));
  m_view.update();
  Q_EMIT m_view.pixelHovered(*m_crosshair);
  return true;
}

bool CanvasView::Impl::clickAtCrosshair(bool positive) {
  if (!m_crosshair || !ready()) return false;
  m_session.document().clicks.add(Click{toCv(QPointF(*m_crosshair) + QPointF(0.5, 0.5)), positive});
  return true;
}

// Held, Space moves the picture; tapped, it does what it is bound to in the window.
void CanvasView::Impl::tapSpace() {
  if (m_tool->takesKey(Qt::Key_Space, {}) && ready()) {
    m_tool->key(Qt::Key_Space, {});
    return;
  }
  const QKeySequence space(Qt::Key_Space);
  for (QAction* action : m_view.window()->findChildren<QAction*>())
    if (action->isEnabled() && action->shortcuts().contains(space)) return action->trigger();
}

}  // namespace maskline
