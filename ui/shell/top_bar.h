// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/session/session.h"

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace maskline {

class ActionRegistry;

/// The bar at the top: project and clip, mode buttons, engine, undo and redo, saved state.
class TopBar final : public QWidget {
  Q_OBJECT

 public:
  /// `engines` is the menu of the engine button.
  TopBar(Session& session, const ActionRegistry& actions, QMenu* engines,
         QWidget* parent = nullptr);

  void refresh();

 private:
  QPushButton* modeButton(const char* actionId, const char* role);
  QToolButton* actionButton(const char* actionId);
  void showSaved();

  Session& m_session;
  const ActionRegistry& m_actions;
  QLabel* m_place;
  QToolButton* m_engine;
  QLabel* m_savedSign;
  QLabel* m_saved;
};

}  // namespace maskline
