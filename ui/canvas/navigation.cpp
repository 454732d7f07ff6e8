// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/navigation.h"

#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <cmath>

#include "ui/canvas/viewport.h"

namespace maskline {

namespace {
constexpr double zoomPerNotch = 1.25;
}

bool Navigation::wheel(const QWheelEvent& event) {
  // Two fingers on a touch pad scroll; they come with phases, a wheel does not.
  const bool fingers = event.phase() != Qt::NoScrollPhase && !event.pixelDelta().isNull();
  if (fingers && !(event.modifiers() & Qt::ControlModifier)) {
    m_viewport.panBy(event.pixelDelta());
    return true;
  }
  const double notches = event.angleDelta().y() / 120.0;
  if (notches == 0) return false;
  m_viewport.zoomAt(event.position(), m_viewport.zoom() * std::pow(zoomPerNotch, notches));
  return true;
}

bool Navigation::gesture(const QNativeGestureEvent& event) {
  switch (event.gestureType()) {
    case Qt::ZoomNativeGesture:
      m_viewport.zoomAt(event.position(), m_viewport.zoom() * std::max(0.1, 1 + event.value()));
      return true;
    case Qt::PanNativeGesture:
      m_viewport.panBy(event.delta());
      return true;
    default:
      return false;
  }
}

bool Navigation::press(const QMouseEvent& event) {
  const bool mine =
      event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && m_spaceHeld);
  if (!mine || dragging()) return dragging();
  m_last = event.position();
  m_button = event.button();
  return true;
}

bool Navigation::move(const QMouseEvent& event) {
  if (!m_last) return false;
  m_viewport.panBy(event.position() - *m_last);
  m_last = event.position();
  m_spaceUsed = true;
  return true;
}

bool Navigation::release(const QMouseEvent& event) {
  if (!m_last) return false;
  if (event.button() == m_button) {
    m_last.reset();
    m_spaceUsed = true;
  }
  return true;
}

void Navigation::holdSpace() {
  m_spaceHeld = true;
  m_spaceUsed = false;
}

bool Navigation::releaseSpace() {
  const bool tapped = m_spaceHeld && !m_spaceUsed;
  m_spaceHeld = false;
  return tapped;
}

void Navigation::viewMoved(QPointF by) {
  if (m_last) *m_last -= by;
}

void Navigation::focusLost() {
  m_spaceHeld = false;
  m_last.reset();
}

}  // namespace maskline
