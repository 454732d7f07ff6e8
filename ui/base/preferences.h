// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "ui/base/theme.h"

namespace maskline {

inline constexpr int kMostBackups = 100;

/// What a person has chosen for the whole program, kept in QSettings. Shortcuts are kept by the
/// ActionRegistry, positions of windows by the windows.
struct Preferences {
  ThemeName theme = ThemeName::Dark;
  QString language;  ///< "" = as the system has it
  int threads = 0;   ///< of the engines; 0 = all cores
  bool hoverPreview = true;
  bool automaticShots = true;  ///< look for shot cuts when a clip is new
  int backups = 5;             ///< kept of each project; 0 = none is made unasked
  int backupMinutes = 20;      ///< of edits between two
  double overlayOpacity = 0.5;
  bool overlayFill = true;
  bool overlayOutlines = true;
  bool overlayPrompts = true;
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

Preferences loadPreferences();
void storePreferences(const Preferences& preferences);

/// The projects last opened, newest first, at most ten; those that are gone are left out.
QStringList recentProjects();
void rememberProject(const QString& file);
void forgetProjects();

}  // namespace maskline
