// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "ui/base/theme.h"

namespace maskline {

inline constexpr int kMostBackups = 100;

/// The preferences of the program, stored in QSettings. Shortcuts are stored by the ActionRegistry,
/// window positions by the windows.
struct Preferences {
  ThemeName theme = ThemeName::Dark;
  QString language;  ///< "" = system language
  QString author;    ///< stored with comments and changes of stages
  int threads = 0;   ///< threads used by engines; 0 = all cores
  bool hoverPreview = true;
  bool automaticShots = true;  ///< detect shots when a clip is opened for the first time
  int backups = 5;             ///< automatic backups kept of each project; 0 = none are made
  int backupMinutes = 20;      ///< minutes; minimum interval between two backups
  double overlayOpacity = 0.5;
  bool overlayFill = true;
  bool overlayOutlines = true;
  bool overlayPrompts = true;
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

Preferences loadPreferences();
void storePreferences(const Preferences& preferences);

/// The most recently opened projects, newest first, at most ten. Files that no longer exist are
/// skipped.
QStringList recentProjects();
void rememberProject(const QString& file);
void forgetProjects();

}  // namespace maskline
