// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/application.h"

#include <QApplication>
#include <QIcon>

#include "ui/base/languages.h"
#include "ui/base/preferences.h"
#include "ui/base/theme.h"
#include "ui/shell/actions/key_guard.h"
#include "ui/shell/main_window.h"

namespace maskline {

void setUpApplication(QApplication& application, const WindowOptions& options) {
  QApplication::setOrganizationName("maskline");
  QApplication::setApplicationName("maskline");
  QApplication::setApplicationDisplayName("Maskline");
  QApplication::setApplicationVersion(options.version);
  QApplication::setDesktopFileName("maskline");
  const Preferences preferences = loadPreferences();
  setLanguage(application, options.language.isEmpty() ? preferences.language : options.language);
  applyTheme(application, preferences.theme);
  (void)icon("saved");  // the resources must be there before the window's icon is asked for
  QApplication::setWindowIcon(QIcon(":/app/maskline.svg"));
  application.installEventFilter(new KeyGuard(&application));
}

int runWindow(QApplication& application, const WindowOptions& options) {
  setUpApplication(application, options);
  MainWindow window;
  window.show();
  if (options.demo)
    window.openDemo();
  else if (!options.path.empty())
    window.openPath(options.path);
  return QApplication::exec();
}

}  // namespace maskline
