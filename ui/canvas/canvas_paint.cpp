// SPDX-License-Identifier: Apache-2.0
#include <QPainter>
#include <QPainterPath>

#include "ui/base/core_text.h"
#include "ui/base/key_names.h"
#include "ui/base/theme.h"
#include "ui/canvas/canvas_hints.h"
#include "ui/canvas/canvas_impl.h"

namespace maskline {

void CanvasView::Impl::paint(QPainter& painter) {
  const QRectF all(m_view.rect());
  if (!m_session.hasProject()) return CanvasHints::drawNoProject(painter, all);
  if (m_picture.empty()) {
    if (!m_problem.empty()) CanvasHints::drawMessage(painter, all, coreText(m_problem));
    return;
  }
  m_picture.draw(painter, m_viewport);
  m_overlay.draw(painter);
  paintWork(painter);
}

void CanvasView::Impl::paintWork(QPainter& painter) {
  const Project& project = m_session.project();
  const auto object = project.object(m_session.document().selection.object());
  // Hints and signs would cover candidates.
  const bool hints = m_toolId != ToolId::Candidates;
  if (project.objects().empty() && hints)
    CanvasHints::drawAdvice(painter, m_viewport, newObjectHint());
  m_advice = object ? advice() : QString();
  if (!m_advice.isEmpty()) CanvasHints::drawAdvice(painter, m_viewport, m_advice);
  m_presence = object ? presenceHere() : Presence::Visible;
  if (object && hints)
    CanvasHints::drawPresence(painter, m_viewport, m_presence,
                              QString::fromStdString(object->name));
  if (m_overlay.style().prompts) m_marks.draw(painter, m_viewport, m_hovered);
  m_comments.draw(painter, m_viewport);
  if (const auto at = m_marks.newest(m_viewport); at && m_busy.visible())
    CanvasHints::drawBusy(painter, *at, m_busy.turn());
  m_tool->paint(painter);
  if (m_crosshair && m_view.hasFocus()) paintCrosshair(painter);
}

void CanvasView::Impl::paintCrosshair(QPainter& painter) const {
  const QPointF at = m_viewport.toView(QPointF(*m_crosshair) + QPointF(0.5, 0.5));
  QPainterPath path;
  for (const QPointF arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
    path.moveTo(at + arm * 4);
    path.lineTo(at + arm * 16);
  }
  drawContrasting(painter, path);
}

}  // namespace maskline
