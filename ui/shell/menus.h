// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenu;
class QMenuBar;

namespace maskline {

class ActionRegistry;

/// The menus that the window fills while they are open.
struct LiveMenus {
  QMenu* recent = nullptr;
  QMenu* engine = nullptr;
};

/// Fills the menu bar from the table: every action is in exactly one menu.
LiveMenus buildMenus(QMenuBar& bar, const ActionRegistry& actions);

/// A menu of some actions of the table, to pop up over the canvas, a lane or the list.
QMenu* contextMenu(const ActionRegistry& actions);

}  // namespace maskline
