// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

class QAction;

namespace maskline {

class TimelineView;

/// The actions of the transport bar, owned by the window. Null actions are omitted.
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

/// The row above the timeline: transport buttons, an editable frame number, the time, the range,
/// propagate and interpolate, and the timeline zoom. Owner thread.
class TransportBar final : public QWidget {
  Q_OBJECT

 public:
  TransportBar(Session& session, TimelineView& timeline, const TransportActions& actions,
               QWidget* parent = nullptr);
  ~TransportBar() override;

  void editFrameNumber();  ///< focuses the frame number field

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
