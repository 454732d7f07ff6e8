// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/unlabelled_regions.h"

#include <algorithm>

#include "ui/canvas/canvas_view.h"

namespace maskline {
namespace {

/// The region with some of its surroundings.
QRectF areaAround(const cv::Rect& box, cv::Size frame) {
  constexpr double least = 0.2;  // of the frame
  const QRectF exact(box.x, box.y, box.width, box.height);
  QRectF area(0, 0, std::max(exact.width() * 1.2, frame.width * least),
              std::max(exact.height() * 1.2, frame.height * least));
  area.moveCenter(exact.center());
  return area;
}

}  // namespace

UnlabelledRegions::UnlabelledRegions(Session& session, CanvasView& canvas, QObject* parent)
    : QObject(parent), m_session(session), m_canvas(canvas) {
  connect(&canvas, &CanvasView::overlayStyleChanged, this, &UnlabelledRegions::follow);
  connect(&canvas, &CanvasView::pixelHovered, this, [this](QPoint pixel) {
    if (pixel.x() >= 0 && !m_marked.contains({pixel.x(), pixel.y()})) follow();
  });
  m_subscription = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
}

void UnlabelledRegions::onEvent(const SessionEvent& event) {
  const auto* masks = std::get_if<MasksChanged>(&event);
  if (std::holds_alternative<ProjectClosed>(event)) {
    m_region.reset();
    m_marked = {};
  } else if ((masks && masks->frames.contains(frame())) ||
             std::holds_alternative<ObjectsChanged>(event) ||
             std::holds_alternative<FrameShown>(event)) {
    follow();
  }
}

FrameIndex UnlabelledRegions::frame() const { return m_session.document().playback.frame(); }

bool UnlabelledRegions::showNext() {
  const auto map = m_session.document().scene.map(frame());
  if (m_frame != frame()) m_region.reset();
  m_frame = frame();
  m_region = nextRegion(regionsOf(map->unlabelled()), m_region);
  if (!m_region) return false;
  OverlayStyle style = m_canvas.overlayStyle();
  if (!style.scene) style.scene = SceneForm::Panoptic;
  m_canvas.setOverlayStyle(style);
  m_canvas.showArea(areaAround(m_region->box, map->size()));
  m_cursor = m_canvas.cursorPoint();
  follow();
  return true;
}

std::optional<cv::Point> UnlabelledRegions::chosen() const {
  const auto map = m_session.document().scene.map(frame());
  const auto cursor = m_canvas.cursorPoint();
  if (m_region && m_frame == frame() && m_cursor == cursor && !map->at(m_region->first))
    return m_region->first;
  if (!cursor) return std::nullopt;
  const cv::Point pixel(static_cast<int>(cursor->x), static_cast<int>(cursor->y));
  return map->at(pixel) ? std::nullopt : std::optional(pixel);
}

void UnlabelledRegions::mark(const Mask& region) {
  m_marked = region;
  m_canvas.setMarkedRegion(region);
}

void UnlabelledRegions::markAt(cv::Point pixel) {
  mark(regionAt(m_session.document().scene.map(frame())->unlabelled(), pixel));
}

void UnlabelledRegions::markAll() { mark(m_session.document().scene.map(frame())->unlabelled()); }

void UnlabelledRegions::follow() {
  const bool shown = m_session.hasProject() && m_canvas.overlayStyle().scene.has_value() &&
                     !m_session.document().playback.playing();
  const auto pixel = shown ? chosen() : std::nullopt;
  if (pixel)
    markAt(*pixel);
  else if (!m_marked.empty())
    mark({});
}

}  // namespace maskline
