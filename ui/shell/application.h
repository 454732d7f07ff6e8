// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <filesystem>

class QApplication;

namespace maskline {

struct WindowOptions {
  std::filesystem::path path;  ///< a project, video or image folder to open; empty: none
  bool demo = false;
  QString language;  ///< "" = as set in the preferences, else the system language
  QString version;
};

/// Sets names, icon, theme and language of the program. Call once, before creating widgets.
void setUpApplication(QApplication& application, const WindowOptions& options = {});

/// Sets up, shows the window and runs the event loop; returns the exit code.
int runWindow(QApplication& application, const WindowOptions& options);

}  // namespace maskline
