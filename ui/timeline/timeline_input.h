// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPoint>
#include <QTimer>

#include "ui/timeline/timeline_state.h"

class QHelpEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace maskline {

/// Handles mouse, wheel and keys on the timeline, as an event filter of the widget, and calls the
/// session. Owner thread.
class TimelineInput final : public QObject {
  Q_OBJECT

 public:
  TimelineInput(TimelineState& state, QWidget& widget);

  TimelineZone hot() const { return m_hot; }  ///< under the mouse, or dragged
  bool scrubbing() const { return m_drag == Drag::Scrub; }
  void drop();  ///< ends a drag, for example when the project is closed

 Q_SIGNALS:
  void scaleChanged();
  void lanesScrolled();
  void repaintNeeded();
  void eventRequested(const maskline::ClipEvent& event);
  void contextMenuRequested(maskline::ObjectId object, maskline::FrameIndex frame, QPoint global);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Drag {
    None,
    Scrub,
    RangeIn,
    RangeOut,
    Threshold,
    Pan,
    Cut,
    NewEvent,
    EventBegin,
    EventEnd
  };

  void press(QMouseEvent& event);
  void move(QMouseEvent& event);
  void release(QMouseEvent& event);
  void wheel(QWheelEvent& event);
  bool key(QKeyEvent& event);
  void showToolTip(QHelpEvent& event);

  void pressLeft(QPoint point);
  bool isDragged(QPoint point);
  void dragTo(QPoint point);
  void scrubTo(QPoint point);
  void dragRange(QPoint point);
  void dragCut(QPoint point);
  void dragEvent(QPoint point);
  void finishCut(DraggedCut cut);
  void finishEvent(Drag drag);
  bool editEventAt(QPoint point);
  void scrollAtEdge();
  void setHot(TimelineZone zone);
  void scrollLanes(int pixels);
  void selectLane(int step);
  void finishDrag();

  TimelineState& m_state;
  QWidget& m_widget;
  Drag m_drag = Drag::None;
  TimelineZone m_hot = TimelineZone::Nothing;
  QPoint m_last;
  QPoint m_press;        // where the left button went down
  bool m_moved = false;  // far enough since then to be a drag
  QTimer m_edgeTimer;    // scrolls while the playhead is dragged beyond the edge
};

}  // namespace maskline
