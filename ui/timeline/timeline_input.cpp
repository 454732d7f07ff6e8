// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_input.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <QWidget>
#include <algorithm>
#include <cmath>

#include "ui/timeline/lanes/heat_strip.h"
#include "ui/timeline/timeline_tips.h"

namespace maskline {

namespace {

Qt::CursorShape cursorFor(TimelineZone zone) {
  switch (zone) {
    case TimelineZone::RangeIn:
    case TimelineZone::RangeOut:
    case TimelineZone::Cut:
    case TimelineZone::EventBegin:
    case TimelineZone::EventEnd:
      return Qt::SizeHorCursor;
    case TimelineZone::Threshold:
      return Qt::SizeVerCursor;
    default:
      return Qt::ArrowCursor;
  }
}

}  // namespace

TimelineInput::TimelineInput(TimelineState& state, QWidget& widget)
    : m_state(state), m_widget(widget) {
  widget.installEventFilter(this);
  widget.setMouseTracking(true);
  m_edgeTimer.setInterval(30);
  connect(&m_edgeTimer, &QTimer::timeout, this, &TimelineInput::scrollAtEdge);
}

void TimelineInput::drop() {
  m_drag = Drag::None;
  m_edgeTimer.stop();
}

bool TimelineInput::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &m_widget || !m_state.session.hasProject()) return false;
  switch (event->type()) {
    case QEvent::MouseButtonDblClick:
      if (editEventAt(static_cast<QMouseEvent&>(*event).position().toPoint())) return true;
      [[fallthrough]];
    case QEvent::MouseButtonPress:
      press(static_cast<QMouseEvent&>(*event));
      return true;
    case QEvent::MouseMove:
      move(static_cast<QMouseEvent&>(*event));
      return true;
    case QEvent::MouseButtonRelease:
      release(static_cast<QMouseEvent&>(*event));
      return true;
    case QEvent::Wheel:
      wheel(static_cast<QWheelEvent&>(*event));
      return true;
    case QEvent::KeyPress:
      return key(static_cast<QKeyEvent&>(*event));
    case QEvent::Leave:
      if (m_drag == Drag::None) setHot(TimelineZone::Nothing);
      return false;
    case QEvent::ToolTip:
      showToolTip(static_cast<QHelpEvent&>(*event));
      return true;
    default:
      return false;
  }
}

void TimelineInput::press(QMouseEvent& event) {
  const QPoint point = event.position().toPoint();
  if (m_drag != Drag::None) return;
  m_last = point;
  if (event.button() == Qt::LeftButton) pressLeft(point);
  if (event.button() == Qt::MiddleButton) {
    m_drag = Drag::Pan;
    m_widget.setCursor(Qt::ClosedHandCursor);
  }
  if (event.button() == Qt::RightButton && !editEventAt(point)) {
    const Lane* lane = m_state.laneAt(point);
    const auto cut =
        m_state.zoneAt(point) == TimelineZone::Cut ? m_state.cutAt(point) : std::nullopt;
    Q_EMIT contextMenuRequested(lane ? lane->object.id : ObjectId(),
                                cut.value_or(m_state.frameAt(point)),
                                event.globalPosition().toPoint());
  }
}

void TimelineInput::pressLeft(QPoint point) {
  const TimelineZone zone = m_state.zoneAt(point);
  setHot(zone);
  m_press = point;
  m_moved = false;
  if (const Lane* lane = m_state.laneAt(point))
    m_state.session.document().selection.select(lane->object.id);
  switch (zone) {
    case TimelineZone::RangeIn:
      m_drag = Drag::RangeIn;
      break;
    case TimelineZone::RangeOut:
      m_drag = Drag::RangeOut;
      break;
    case TimelineZone::Threshold:
      m_drag = Drag::Threshold;
      break;
    case TimelineZone::Cut:
      m_drag = Drag::Cut;
      m_state.draggedCut = DraggedCut{*m_state.cutAt(point), *m_state.cutAt(point)};
      break;
    case TimelineZone::EventLane:
      m_drag = Drag::NewEvent;
      break;
    case TimelineZone::EventBegin:
    case TimelineZone::EventEnd:
      m_drag = zone == TimelineZone::EventBegin ? Drag::EventBegin : Drag::EventEnd;
      m_state.draggedEvent = *m_state.eventAt(point);
      break;
    case TimelineZone::Event:
    case TimelineZone::Ruler:
    case TimelineZone::Film:
    case TimelineZone::Summary:
    case TimelineZone::Lane:
      m_drag = Drag::Scrub;
      m_state.session.document().playback.setScrubbing(true);
      dragTo(point);
      break;
    case TimelineZone::Nothing:
    case TimelineZone::LaneHeader:
      break;
  }
}

void TimelineInput::move(QMouseEvent& event) {
  const QPoint point = event.position().toPoint();
  if (m_drag == Drag::None)
    setHot(m_state.zoneAt(point));
  else if (isDragged(point))
    dragTo(point);
  m_last = point;
}

/// A cut or an event moves only after a few pixels, so that a click with a tremble moves nothing.
bool TimelineInput::isDragged(QPoint point) {
  constexpr int least = 4;  // pixels
  const bool held = m_drag == Drag::Cut || m_drag == Drag::NewEvent || m_drag == Drag::EventBegin ||
                    m_drag == Drag::EventEnd;
  if (!held || std::abs(point.x() - m_press.x()) >= least) m_moved = true;
  return m_moved;
}

void TimelineInput::dragTo(QPoint point) {
  switch (m_drag) {
    case Drag::None:
      return;
    case Drag::Scrub:
      return scrubTo(point);
    case Drag::RangeIn:
    case Drag::RangeOut:
      return dragRange(point);
    case Drag::Cut:
      return dragCut(point);
    case Drag::NewEvent:
    case Drag::EventBegin:
    case Drag::EventEnd:
      return dragEvent(point);
    case Drag::Threshold:
      m_state.draggedThreshold = thresholdAt(m_state.layout.summary(), point.y());
      Q_EMIT repaintNeeded();
      return;
    case Drag::Pan:
      m_state.scale.scrollBy(m_last.x() - point.x());
      scrollLanes(m_last.y() - point.y());
      Q_EMIT scaleChanged();
      return;
  }
}

void TimelineInput::scrubTo(QPoint point) {
  m_state.session.document().playback.goTo(m_state.frameAt(point));
  const QRect tracks = m_state.layout.tracks();
  const bool beyond = point.x() < tracks.left() || point.x() > tracks.right();
  if (beyond && !m_edgeTimer.isActive()) m_edgeTimer.start();
  if (!beyond) m_edgeTimer.stop();
}

void TimelineInput::scrollAtEdge() {
  const QRect tracks = m_state.layout.tracks();
  const int beyond = m_last.x() < tracks.left() ? m_last.x() - tracks.left()
                                                : std::max(0, m_last.x() - tracks.right());
  m_state.scale.scrollBy(std::clamp(beyond, -60, 60));
  Q_EMIT scaleChanged();
  m_state.session.document().playback.goTo(m_state.frameAt(m_last));
}

void TimelineInput::dragRange(QPoint point) {
  const FrameIndex edge = m_state.scale.edgeAt(point.x() - m_state.layout.tracks().left());
  FrameRange range = m_state.range();
  if (m_drag == Drag::RangeIn)
    range.begin = std::min(edge, range.end - 1);
  else
    range.end = std::max(edge, range.begin + 1);
  m_state.draggedRange = range;
  Q_EMIT repaintNeeded();
}

void TimelineInput::dragCut(QPoint point) {
  const FrameIndex edge = m_state.scale.edgeAt(point.x() - m_state.layout.tracks().left());
  const FrameIndex last(m_state.scale.frameCount() - 1);
  m_state.draggedCut->to = std::clamp(edge, FrameIndex(1), std::max(FrameIndex(1), last));
  Q_EMIT repaintNeeded();
}

void TimelineInput::dragEvent(QPoint point) {
  const FrameIndex frame = m_state.frameAt(point);
  if (m_drag == Drag::NewEvent) {
    if (!m_state.draggedEvent) m_state.draggedEvent.emplace();
    if (const EventLane* lane = m_state.eventLaneAt(m_press))
      m_state.draggedEvent->category = lane->category;
    const FrameIndex from = m_state.frameAt(m_press);
    m_state.draggedEvent->frames = FrameRange{std::min(from, frame), std::max(from, frame) + 1};
  } else {
    FrameRange& frames = *m_state.draggedEvent->frames;
    if (m_drag == Drag::EventBegin)
      frames.begin = std::min(frame, frames.end - 1);
    else
      frames.end = std::max(frame, frames.begin) + 1;
  }
  Q_EMIT repaintNeeded();
}

bool TimelineInput::editEventAt(QPoint point) {
  const ClipEvent* event = m_state.eventAt(point);
  if (!event) return false;
  Q_EMIT eventRequested(ClipEvent(*event));
  return true;
}

void TimelineInput::release(QMouseEvent& event) {
  const bool own =
      m_drag == Drag::Pan ? event.button() == Qt::MiddleButton : event.button() == Qt::LeftButton;
  if (m_drag == Drag::None || !own) return;
  finishDrag();
  m_hot = TimelineZone::Nothing;
  m_widget.setCursor(Qt::ArrowCursor);
  setHot(m_state.zoneAt(event.position().toPoint()));
  Q_EMIT repaintNeeded();
}

void TimelineInput::finishDrag() {
  const Drag drag = std::exchange(m_drag, Drag::None);
  m_edgeTimer.stop();
  if (drag == Drag::Scrub) {
    m_state.session.document().playback.setScrubbing(false);
    m_state.session.document().playback.goTo(m_state.session.document().playback.frame());
  }
  if (const auto cut = std::exchange(m_state.draggedCut, {})) finishCut(*cut);
  finishEvent(drag);
  SettingsEditor& settings = m_state.session.document().settings;
  if (const auto threshold = std::exchange(m_state.draggedThreshold, {}))
    settings.setReviewThreshold(static_cast<float>(*threshold));
  if (const auto range = std::exchange(m_state.draggedRange, {})) settings.setWorkRange(range);
}

/// A click without a drag goes to the new shot.
void TimelineInput::finishCut(DraggedCut cut) {
  if (cut.from == cut.to)
    m_state.session.document().playback.goTo(cut.from);
  else
    m_state.session.document().shots.move(cut.from, cut.to);
}

/// A click beside the events, without a drag, moves the playhead.
void TimelineInput::finishEvent(Drag drag) {
  const auto event = std::exchange(m_state.draggedEvent, {});
  if (!event) {
    if (drag == Drag::NewEvent) m_state.session.document().playback.goTo(m_state.frameAt(m_press));
  } else if (event->id) {
    m_state.session.document().events.setFrames(event->id, *event->frames);
  } else {
    Q_EMIT eventRequested(*event);
  }
}

void TimelineInput::wheel(QWheelEvent& event) {
  const QPoint point = event.position().toPoint();
  const QPoint turned = event.angleDelta();
  if (m_state.zoneAt(point) == TimelineZone::Threshold) {
    const double wanted = m_state.threshold() + (turned.y() < 0 ? -0.01 : 0.01);
    m_state.session.document().settings.setReviewThreshold(static_cast<float>(wanted));
    return;
  }
  const bool overHeader = point.x() < m_state.layout.tracks().left();
  if (overHeader || event.modifiers() & Qt::ControlModifier) {
    scrollLanes(static_cast<int>(-turned.y() / 120.0 * TimelineLayout::kLane));
    return;
  }
  // Some platforms turn Shift+wheel into a sideways wheel themselves.
  const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
  if (sideways || event.modifiers() & Qt::ShiftModifier) {
    const int amount = sideways ? turned.x() : turned.y();
    m_state.scale.scrollBy(-amount / 120.0 * m_state.scale.width() * 0.1);
  } else {
    m_state.scale.zoomAround(point.x() - m_state.layout.tracks().left(),
                             std::pow(1.25, turned.y() / 120.0));
  }
  Q_EMIT scaleChanged();
}

bool TimelineInput::key(QKeyEvent& event) {
  const double playHead = m_state.scale.middle(m_state.session.document().playback.frame());
  switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
      selectLane(event.key() == Qt::Key_Up ? -1 : +1);
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
      m_state.session.document().playback.step(event.key() == Qt::Key_Left ? -1 : +1);
      return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
      m_state.scale.zoomAround(playHead, event.key() == Qt::Key_Plus ? 1.25 : 0.8);
      Q_EMIT scaleChanged();
      return true;
    default:
      return false;
  }
}

void TimelineInput::selectLane(int step) {
  const auto& lanes = m_state.lanes.lanes();
  if (lanes.empty()) return;
  const auto current = m_state.lanes.indexOf(m_state.session.document().selection.object());
  const int last = static_cast<int>(lanes.size()) - 1;
  const int next = current ? std::clamp(static_cast<int>(*current) + step, 0, last) : 0;
  m_state.session.document().selection.select(lanes[static_cast<std::size_t>(next)].object.id);
}

void TimelineInput::scrollLanes(int pixels) {
  TimelineLayout& layout = m_state.layout;
  const int before = layout.scrollY;
  layout.scrollY = std::clamp(before + pixels, 0, layout.maxScrollY());
  if (layout.scrollY != before) Q_EMIT lanesScrolled();
}

void TimelineInput::setHot(TimelineZone zone) {
  if (zone == m_hot) return;
  m_hot = zone;
  m_widget.setCursor(cursorFor(zone));
  Q_EMIT repaintNeeded();
}

void TimelineInput::showToolTip(QHelpEvent& event) {
  const QString text = timelineTip(m_state, event.pos());
  if (text.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(event.globalPos(), text, &m_widget);
}

}  // namespace maskline
