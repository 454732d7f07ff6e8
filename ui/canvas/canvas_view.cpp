// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/canvas_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <utility>

#include "core/base/failure.h"
#include "ui/base/theme.h"
#include "ui/canvas/canvas_impl.h"

namespace maskline {

CanvasView::CanvasView(Session& session, QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(240, 160);
  setAccessibleTexts();
  m_impl = std::make_unique<Impl>(*this, session);
}

CanvasView::~CanvasView() = default;

void CanvasView::setAccessibleTexts() {
  setAccessibleName(tr("Canvas"));
  setAccessibleDescription(
      tr("The current frame with its masks. Ctrl+arrow keys move a crosshair; Insert adds a "
         "positive click there, Shift+Insert a negative click."));
}

ToolId CanvasView::tool() const { return m_impl->m_toolId; }
void CanvasView::setTool(ToolId tool) { m_impl->setTool(tool); }
OverlayStyle CanvasView::overlayStyle() const { return m_impl->m_overlay.style(); }

void CanvasView::setOverlayStyle(const OverlayStyle& style) {
  if (style == m_impl->m_overlay.style()) return;
  m_impl->m_overlay.setStyle(style);
  update();
  Q_EMIT overlayStyleChanged();
}

int CanvasView::brushRadius() const { return m_impl->m_brushRadius; }
void CanvasView::setBrushRadius(int radius) { m_impl->setBrushRadius(radius); }
bool CanvasView::removesUnderlying() const { return m_impl->m_removesUnderlying; }
void CanvasView::setRemovesUnderlying(bool on) { m_impl->m_removesUnderlying = on; }
RegionOptions CanvasView::regionOptions() const { return m_impl->m_regions; }

void CanvasView::setRegionOptions(const RegionOptions& options) {
  RegionOptions wanted = options;
  wanted.tolerance = std::clamp(wanted.tolerance, 0, WandOptions::mostTolerance);
  wanted.cellSize =
      std::clamp(wanted.cellSize, Superpixels::smallestSize, Superpixels::largestSize);
  if (wanted == m_impl->m_regions) return;
  m_impl->m_regions = wanted;
  if (m_impl->m_cursorInside) m_impl->moveTool(m_impl->m_cursor, {});
  Q_EMIT regionOptionsChanged();
}

double CanvasView::zoom() const { return m_impl->m_viewport.zoom(); }

void CanvasView::setZoom(double zoom) {
  m_impl->m_viewport.zoomAt(QRectF(rect()).center(), zoom);
  m_impl->viewportMoved();
}

void CanvasView::zoomToFit() {
  m_impl->m_viewport.fit();
  m_impl->viewportMoved();
}

void CanvasView::zoomToObject() {
  const Session& session = m_impl->m_session;
  if (!session.hasProject() || !session.document().selection.object()) return zoomToFit();
  const cv::Rect box =
      session.project()
          .mask(session.document().selection.object(), session.document().playback.frame())
          .boundingBox();
  if (box.empty()) return zoomToFit();
  m_impl->m_viewport.show(QRectF(box.x, box.y, box.width, box.height));
  m_impl->viewportMoved();
}

void CanvasView::showArea(const QRectF& image) {
  m_impl->m_viewport.show(image);
  m_impl->viewportMoved();
}

void CanvasView::setMarkedRegion(const Mask& region) {
  m_impl->repaint(m_impl->m_overlay.setMarked(region));
}

void CanvasView::finishTool() { m_impl->m_tool->finish(); }
void CanvasView::cancelTool() { m_impl->m_tool->cancel(); }

void CanvasView::deleteAtCursor() {
  const PromptMarks& marks = m_impl->m_marks;
  if (marks.prompts().empty() || !m_impl->ready()) return;
  std::optional<PromptId> which;
  if (m_impl->m_cursorInside) which = marks.anyAt(m_impl->m_cursor, m_impl->m_viewport);
  m_impl->m_session.document().clicks.remove(which.value_or(marks.prompts().back().id));
}

std::optional<cv::Point2f> CanvasView::cursorPoint() const {
  if (!m_impl->ready()) return std::nullopt;
  const cv::Size size = m_impl->m_session.project().clip().info.size;
  const QPointF at = m_impl->m_viewport.toImage(m_impl->m_cursor);
  if (at.x() < 0 || at.y() < 0 || at.x() >= size.width || at.y() >= size.height)
    return std::nullopt;
  return cv::Point2f(static_cast<float>(at.x()), static_cast<float>(at.y()));
}

// Handling an event may read or write the project and throw.
bool CanvasView::event(QEvent* event) {
  bool handled = true;
  if (const auto failure = failureIn([&] { handled = handle(event); })) m_impl->fail(*failure);
  return handled;
}

void CanvasView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) setAccessibleTexts();
  QWidget::changeEvent(event);
}

bool CanvasView::handle(QEvent* event) {
  if (event->type() == QEvent::NativeGesture) {
    if (!m_impl->m_navigation.gesture(*static_cast<QNativeGestureEvent*>(event))) return false;
    m_impl->viewportMoved();
    return true;
  }
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(),
                       m_impl->m_comments.textAt(help->pos(), m_impl->m_viewport), this);
    return true;
  }
  if (event->type() == QEvent::ShortcutOverride) {
    // The canvas must receive Space while it is held; see Impl::tapSpace().
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isSpace = key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier;
    if (isSpace || m_impl->m_tool->takesKey(key->key(), key->modifiers())) event->accept();
  }
  return QWidget::event(event);
}

void CanvasView::paintEvent(QPaintEvent* event) {
  if (m_impl->m_viewport.devicePixelRatio() != devicePixelRatioF()) {
    m_impl->m_viewport.setView(size(), devicePixelRatioF());
    m_impl->viewportMoved();
  }
  QPainter painter(this);
  painter.fillRect(event->rect(), maskline::palette().canvas);
  m_impl->paint(painter);
  if (!m_impl->m_tabbedIn) return;
  painter.setPen(QPen(maskline::palette().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

/// Where a bar appears or disappears above the canvas, the image stays under the cursor.
void CanvasView::resizeEvent(QResizeEvent* event) {
  const QSize windowBefore = std::exchange(m_impl->m_windowSize, window()->size());
  const QPoint cornerBefore = std::exchange(m_impl->m_corner, mapTo(window(), QPoint()));
  const QPoint moved = m_impl->m_corner - cornerBefore;
  const bool bar = windowBefore == m_impl->m_windowSize && moved.x() == 0 && moved.y() != 0 &&
                   event->size() - event->oldSize() == QSize(0, -moved.y());
  if (bar) {
    m_impl->m_viewport.setViewAround(size(), devicePixelRatioF(), moved);
    m_impl->m_cursor -= moved;
    m_impl->m_navigation.viewMoved(moved);
    m_impl->m_tool->viewMoved(moved);
  } else {
    m_impl->m_viewport.setView(size(), devicePixelRatioF());
  }
  m_impl->viewportMoved();
}

void CanvasView::wheelEvent(QWheelEvent* event) {
  if (!m_impl->m_navigation.wheel(*event)) return event->ignore();
  m_impl->viewportMoved();
  m_impl->moveTool(event->position(), event->modifiers());
  event->accept();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
  m_impl->m_cursor = event->position();
  m_impl->m_cursorInside = true;
  // The mouse is used now: hide the focus frame.
  if (std::exchange(m_impl->m_tabbedIn, false)) update();
  if (m_impl->m_navigation.press(*event)) return m_impl->updateCursor();
  if (!m_impl->ready()) return;
  m_impl->m_pressed = m_impl->m_toolId;
  m_impl->m_tool->press(m_impl->toolEvent(event->position(), event->button(), event->modifiers()));
  m_impl->updateCursor();
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
  m_impl->m_cursorInside = true;
  if (m_impl->m_navigation.move(*event)) m_impl->viewportMoved();
  m_impl->moveTool(event->position(), event->modifiers());
  Q_EMIT pixelHovered(m_impl->m_viewport.pixelAt(event->position()));
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_impl->m_navigation.release(*event))
    m_impl->m_tool->release(
        m_impl->toolEvent(event->position(), event->button(), event->modifiers()));
  m_impl->updateCursor();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_impl->m_navigation.press(*event) || !m_impl->ready()) return;
  if (m_impl->m_pressed != m_impl->m_toolId) return;  // the first press was for another tool
  m_impl->m_tool->doubleClick(
      m_impl->toolEvent(event->position(), event->button(), event->modifiers()));
}

void CanvasView::leaveEvent(QEvent*) {
  m_impl->m_cursorInside = false;
  m_impl->m_hovered.reset();
  m_impl->m_tool->leave();
  Q_EMIT pixelHovered({-1, -1});
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
    if (!event->isAutoRepeat()) m_impl->m_navigation.holdSpace();
    return m_impl->updateCursor();
  }
  if (event->key() == Qt::Key_Control && m_impl->m_cursorInside)
    m_impl->moveTool(m_impl->m_cursor, event->modifiers() | Qt::ControlModifier);
  if (!m_impl->key(event->key(), event->modifiers())) QWidget::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
    if (m_impl->m_navigation.releaseSpace()) m_impl->tapSpace();
    return m_impl->updateCursor();
  }
  if (event->key() == Qt::Key_Control && m_impl->m_cursorInside)
    m_impl->moveTool(m_impl->m_cursor, event->modifiers() & ~Qt::ControlModifier);
  QWidget::keyReleaseEvent(event);
}

void CanvasView::focusInEvent(QFocusEvent* event) {
  m_impl->m_tabbedIn = event->reason() == Qt::TabFocusReason ||
                       event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason;
  update();
}

void CanvasView::focusOutEvent(QFocusEvent*) {
  m_impl->m_tabbedIn = false;
  m_impl->m_navigation.focusLost();
  m_impl->updateCursor();
  update();
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Mouse && m_impl->usesRightButton()) return;
  Q_EMIT contextMenuRequested(event->globalPos());
}

}  // namespace maskline
