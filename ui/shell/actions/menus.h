// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenu;
class QMenuBar;

namespace maskline {

class ActionRegistry;

/// The menus that are filled when they are opened.
struct LiveMenus {
  QMenu* recent = nullptr;
  QMenu* engine = nullptr;
};

/// Fills the menu bar from the action table. Every action is in exactly one menu.
LiveMenus buildMenus(QMenuBar& bar, const ActionRegistry& actions);

/// The context menu of the canvas, the lanes and the object list.
QMenu* contextMenu(const ActionRegistry& actions);

}  // namespace maskline
