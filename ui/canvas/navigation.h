// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <optional>

class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace maskline {

class Viewport;

/// Zoom and pan by mouse and gestures: wheel, pinch, middle-drag and Space-drag. Each function
/// returns whether it handled the event.
class Navigation {
 public:
  explicit Navigation(Viewport& viewport) : m_viewport(viewport) {}

  bool wheel(const QWheelEvent& event);
  bool gesture(const QNativeGestureEvent& event);
  bool press(const QMouseEvent& event);
  bool move(const QMouseEvent& event);
  bool release(const QMouseEvent& event);

  void holdSpace();
  /// Returns true if nothing was dragged meanwhile, that is, Space was only tapped.
  bool releaseSpace();
  /// To be called when the view, but not the image, has moved on the screen.
  void viewMoved(QPointF by);
  void focusLost();  ///< to be called when the focus is lost
  bool spaceHeld() const { return m_spaceHeld; }
  bool dragging() const { return m_last.has_value(); }

 private:
  Viewport& m_viewport;
  std::optional<QPointF> m_last;
  Qt::MouseButton m_button = Qt::NoButton;
  bool m_spaceHeld = false;
  bool m_spaceUsed = false;
};

}  // namespace maskline
