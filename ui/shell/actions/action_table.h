// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <span>

#include "ui/shell/actions/facts.h"

class QKeySequence;

namespace maskline {

enum class MenuId { File, Edit, View, Object, Track, Review, Tools, Help };
inline constexpr int kMenuCount = 8;

/// The widget on which the shortcuts of an action work. For example, Tab moves the focus everywhere
/// except on the canvas, where it selects the next object.
enum class KeyScope { Window, Canvas };

/// One row of the table: the description of an action.
struct ActionSpec {
  const char* id;  ///< used in settings and for look-up
  MenuId menu;
  const char* submenu;  ///< English, or null
  const char* title;    ///< English, shown through actionText()
  const char* icon;     ///< of resources/icons, or null
  const char* keys;     ///< portable key sequences, alternatives separated by spaces
  Facts needs;
  bool checkable = false;
  bool ruleBefore = false;  ///< a separator above it in the menu
  KeyScope scope = KeyScope::Window;
};

/// Every action of the window, in the order of the menus.
std::span<const ActionSpec> actionTable();

/// The translation of a title or submenu of the table.
QString actionText(const char* english);
QString menuTitle(MenuId menu);

QList<QKeySequence> defaultKeys(const ActionSpec& spec);

/// Whether both actions can be enabled at the same time. Such actions must not share a shortcut.
bool canMeet(const ActionSpec& a, const ActionSpec& b);

}  // namespace maskline
