// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <span>

#include "ui/shell/facts.h"

class QKeySequence;

namespace maskline {

enum class MenuId { File, Edit, View, Object, Track, Review, Tools, Help };
inline constexpr int kMenuCount = 8;

/// Where the keys of an action are heard. Tab walks through the widgets everywhere but on the
/// picture, where it walks through the objects.
enum class KeyScope { Window, Canvas };

/// One row: an action of the window before it becomes a QAction.
struct ActionSpec {
  const char* id;  ///< what is stored and looked up
  MenuId menu;
  const char* submenu;  ///< English, or null
  const char* title;    ///< English, shown through actionText()
  const char* icon;     ///< of resources/icons, or null
  const char* keys;     ///< portable, alternatives divided by spaces
  Facts needs;
  bool checkable = false;
  bool ruleBefore = false;  ///< a line above it in the menu
  KeyScope scope = KeyScope::Window;
};

/// Every action of the window, in the order of the menus.
std::span<const ActionSpec> actionTable();

/// The translation of a title or submenu of the table.
QString actionText(const char* english);
QString menuTitle(MenuId menu);

QList<QKeySequence> defaultKeys(const ActionSpec& spec);

/// Two actions can stand on the same key only if they never are enabled together.
bool canMeet(const ActionSpec& a, const ActionSpec& b);

}  // namespace maskline
