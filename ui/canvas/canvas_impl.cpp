// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/canvas_impl.h"

#include <algorithm>

#include "core/base/failure.h"
#include "ui/base/core_text.h"
#include "ui/base/key_names.h"
#include "ui/canvas/canvas_hints.h"

namespace maskline {

namespace {
constexpr int largestBrush = 500;
}

CanvasView::Impl::Impl(CanvasView& canvas, Session& model)
    : m_view(canvas), m_session(model), m_busy([this] {
        if (const auto at = m_marks.newest(m_viewport)) repaint(CanvasHints::busyRect(*at));
      }) {
  m_tool = makeTool(m_toolId, *this);
  m_subscription = m_session.subscribe([this](const SessionEvent& event) {
    const auto failure = failureIn([&] { std::visit([this](const auto& e) { on(e); }, event); });
    if (failure) fail(*failure);
  });
  if (m_session.hasProject()) on(ProjectOpened{});
}

// ---- for the tools ---------------------------------------------------------------------------

void CanvasView::Impl::repaint(const QRectF& view) {
  if (!view.isEmpty()) m_view.update(view.toAlignedRect());
}

void CanvasView::Impl::panBy(QPointF delta) {
  m_viewport.panBy(delta);
  viewportMoved();
}

void CanvasView::Impl::setBrushRadius(int radius) {
  const int wanted = std::clamp(radius, 1, largestBrush);
  if (wanted == m_brushRadius) return;
  m_brushRadius = wanted;
  m_view.update();
  Q_EMIT m_view.brushRadiusChanged(wanted);
}

bool CanvasView::Impl::previews() const {
  return m_overlay.style().preview && m_session.hasProject() &&
         !m_session.document().playback.playing() &&
         m_shown == m_session.document().playback.frame();
}

void CanvasView::Impl::showDraft(const std::optional<Mask>& mask) {
  repaint(m_overlay.setDraft(mask));
}

void CanvasView::Impl::dropPreview() { repaint(m_overlay.setPreview({})); }

// Queued, because this may be called during painting. Reported once, because painting is repeated.
void CanvasView::Impl::fail(const Failure& failure) {
  if (std::exchange(m_reported, failure.message) == failure.message) return;
  QMetaObject::invokeMethod(
      &m_view, [this, sentence = coreText(failure.message)] { Q_EMIT m_view.failed(sentence); },
      Qt::QueuedConnection);
}

// ---- events of the session -------------------------------------------------------------------

void CanvasView::Impl::on(const ProjectOpened&) {
  on(ProjectClosed{});
  const cv::Size size = m_session.project().clip().info.size;
  m_viewport.setImageSize({size.width, size.height});
  m_viewport.fit();
  m_frame = m_session.document().playback.frame();
  m_object = m_session.document().selection.object();
  if (const auto image = m_session.document().playback.shownImage())
    on(FrameShown{m_frame, *image, {}});
  viewportMoved();
}

void CanvasView::Impl::on(const ProjectClosed&) {
  m_tool->cancel();
  m_shown.reset();
  m_picture.set({});
  m_problem = {};
  m_overlay.showFrame(std::nullopt);
  m_candidates.showFrame(std::nullopt);
  m_marks.set({});
  m_comments.clear();
  m_busy.set(false);
  m_hovered.reset();
  m_crosshair.reset();
  m_viewport.setImageSize({});
  m_view.update();
}

void CanvasView::Impl::on(const FrameShown& event) {
  if (!m_session.hasProject()) return;
  m_picture.set(event.image);
  m_problem = event.error;
  if (!event.image.empty()) m_viewport.setImageSize({event.image.cols, event.image.rows});
  if (m_shown != event.frame) {
    m_overlay.showFrame(event.frame);
    m_candidates.showFrame(event.frame);
    m_reported = {};
  }
  m_shown = event.frame;
  m_comments.set(m_session.project(), event.frame);
  refreshMarks();
  m_view.update();
}

void CanvasView::Impl::on(const PreviewReady& event) {
  const bool wanted = m_shown == event.frame &&
                      m_session.document().selection.object() == event.object && m_cursorInside &&
                      m_toolId == ToolId::Click;
  repaint(m_overlay.setPreview(wanted ? event.mask : Mask()));
}

void CanvasView::Impl::on(const SmoothingChanged& event) {
  repaint(m_overlay.smoothingChanged(event.frames));
}

void CanvasView::Impl::on(const SegmentBusy& event) {
  m_busy.set(event.busy && m_shown == event.frame);
  if (const auto at = m_marks.newest(m_viewport)) repaint(CanvasHints::busyRect(*at));
}

void CanvasView::Impl::on(const CandidatesChanged&) {
  m_candidates.candidatesChanged();
  m_candidates.setHovered({});
  if (m_toolId != ToolId::Candidates) return;
  if (m_cursorInside) moveTool(m_cursor, {});  // another one may lie under the cursor now
  m_view.update();
}

void CanvasView::Impl::on(const CurrentFrameChanged&) {
  const FrameIndex frame = m_session.document().playback.frame();
  if (frame == m_frame) return;
  m_tool->cancel();
  dropPreview();
  m_frame = frame;
}

void CanvasView::Impl::on(const CurrentObjectChanged&) {
  m_tool->cancel();
  dropPreview();
  m_object = m_session.document().selection.object();
  refreshMarks();
  m_view.update();
  if (m_cursorInside) moveTool(m_cursor, {});  // requests the preview for the other object
}

void CanvasView::Impl::on(const MasksChanged& change) {
  repaint(m_overlay.masksChanged(change));
  if (m_shown && advice() != m_advice) m_view.update();
  const bool here = m_shown && change.frames.contains(*m_shown);
  if (!here || (change.object && change.object != m_object)) return;
  dropPreview();
  if (presenceHere() != m_presence) m_view.update();  // the sign covers the whole image
}

void CanvasView::Impl::on(const PromptsChanged& change) {
  if (m_shown == change.frame && change.object == m_session.document().selection.object())
    refreshMarks();
}

void CanvasView::Impl::on(const ObjectsChanged&) {
  m_overlay.objectsChanged();
  m_view.update();
}

void CanvasView::Impl::on(const CommentsChanged& change) {
  if (m_shown == change.frame && m_comments.set(m_session.project(), change.frame)) m_view.update();
}

Presence CanvasView::Impl::presenceHere() const {
  const auto summary =
      m_session.project().summary(m_session.document().selection.object(), *m_shown);
  return summary ? summary->presence : Presence::Visible;
}

QString CanvasView::Impl::advice() const {
  if (m_toolId == ToolId::Candidates) return {};
  const ObjectId object = m_session.document().selection.object();
  const PropagationRunner& propagation = m_session.document().propagation;
  const auto summary = m_session.project().summary(object, *m_shown);
  if (!summary || summary->presence != Presence::Visible) return {};
  if (summary->area > 0 && propagation.isSuggested()) return propagateHint();
  return propagation.isRedoSuggested(object, *m_shown) ? propagateAgainHint() : QString();
}

// ---- keeping in step ---------------------------------------------------------------------------

bool CanvasView::Impl::ready() {
  if (!m_session.hasProject() || m_picture.empty()) return false;
  if (m_session.document().playback.playing()) m_session.document().playback.play(false);
  return m_shown == m_session.document().playback.frame();
}

bool CanvasView::Impl::usesRightButton() const {
  return m_toolId != ToolId::Box && m_toolId != ToolId::Pan && m_toolId != ToolId::Candidates;
}

void CanvasView::Impl::refreshMarks() {
  repaint(m_marks.viewRect(m_viewport));
  const ObjectId object = m_session.document().selection.object();
  m_marks.set(object && m_shown ? m_session.document().clicks.prompts(object, *m_shown)
                                : std::vector<StoredPrompt>());
  m_hovered = promptAtCursor();
  repaint(m_marks.viewRect(m_viewport));
}

void CanvasView::Impl::viewportMoved() {
  m_overlay.viewportChanged();
  m_candidates.viewportChanged();
  m_view.update();
  if (m_reportedZoom == m_viewport.zoom()) return;
  m_reportedZoom = m_viewport.zoom();
  Q_EMIT m_view.zoomChanged(m_reportedZoom);
}

void CanvasView::Impl::setTool(ToolId id) {
  if (id == m_toolId) return;
  m_tool->leave();
  m_tool->cancel();
  m_toolId = id;
  m_tool = makeTool(id, *this);
  if (m_cursorInside) moveTool(m_cursor, {});
  m_view.update();
  Q_EMIT m_view.toolChanged(id);
}

void CanvasView::Impl::moveTool(QPointF view, Qt::KeyboardModifiers modifiers) {
  m_cursor = view;
  const auto before = std::exchange(m_hovered, promptAtCursor());
  if (before != m_hovered) repaint(m_marks.viewRect(m_viewport));
  m_tool->move(toolEvent(view, Qt::NoButton, modifiers));
  updateCursor();
}

ToolEvent CanvasView::Impl::toolEvent(QPointF view, Qt::MouseButton button,
                                      Qt::KeyboardModifiers modifiers) const {
  return {view, m_viewport.toImage(view), button, modifiers};
}

void CanvasView::Impl::updateCursor() {
  QCursor cursor = m_picture.empty() ? QCursor(Qt::ArrowCursor) : m_tool->cursor();
  if (m_navigation.dragging())
    cursor = Qt::ClosedHandCursor;
  else if (m_navigation.spaceHeld())
    cursor = Qt::OpenHandCursor;
  if (cursor.shape() != m_view.cursor().shape()) m_view.setCursor(cursor);
}

std::optional<PromptId> CanvasView::Impl::promptAtCursor() const {
  if (!m_cursorInside || !m_overlay.style().prompts || m_toolId != ToolId::Click)
    return std::nullopt;
  return m_marks.dotAt(m_cursor, m_viewport);
}

}  // namespace maskline
