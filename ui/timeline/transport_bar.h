// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

class QAction;

namespace maskline {

class TimelineView;

/// What the transport bar shows; the window owns the actions. Null ones are left out.
struct TransportActions {
  QAction* first = nullptr;
  QAction* previous = nullptr;
  QAction* play = nullptr;
  QAction* next = nullptr;
  QAction* last = nullptr;
  QAction* rangeIn = nullptr;
  QAction* rangeOut = nullptr;
  QAction* propagate = nullptr;  ///< with a menu: a button with a small arrow for the choices
  QAction* interpolate = nullptr;
};

/// The row above the timeline: transport buttons, the frame number to type into, the clock, the
/// range, propagate and interpolate, the zoom of the timeline. Owner thread.
class TransportBar final : public QWidget {
  Q_OBJECT

 public:
  TransportBar(Session& session, TimelineView& timeline, const TransportActions& actions,
               QWidget* parent = nullptr);
  ~TransportBar() override;

  void editFrameNumber();  ///< puts the cursor into the frame number

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
