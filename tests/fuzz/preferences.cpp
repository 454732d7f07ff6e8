// SPDX-License-Identifier: Apache-2.0
#include "ui/base/preferences.h"

#include <QApplication>
#include <QKeySequence>
#include <QSettings>
#include <QSplitter>
#include <cstdlib>

#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

struct Window {
  Window() {
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    setenv("XDG_CONFIG_HOME", scratchFolder().c_str(), 1);
    QCoreApplication::setOrganizationName("fuzz");
    QCoreApplication::setApplicationName("fuzz");
    static int argc = 1;
    static char name[] = "fuzz";
    static char* argv[] = {name, nullptr};
    application = new QApplication(argc, argv);  // as long as the process
  }
  QApplication* application;
};

}  // namespace

void preferences(Input input) {
  static const Window window;
  scratchFile("fuzz/fuzz.conf", input);
  QSettings().sync();  // one file is read again only when asked
  const Preferences read = loadPreferences();
  if (!(read.overlayOpacity >= 0 && read.overlayOpacity <= 1) || read.threads < 0) std::abort();
  recentProjects();
  // As the main window takes its sizes and keys.
  const QSettings settings;
  QWidget widget;
  widget.restoreGeometry(settings.value("window/geometry").toByteArray());
  QSplitter splitter;
  splitter.restoreState(settings.value("across").toByteArray());
  for (const QString& key : settings.allKeys())
    QKeySequence::listFromString(settings.value(key).toString());
}

}  // namespace maskline::fuzz
