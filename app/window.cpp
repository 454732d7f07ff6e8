// SPDX-License-Identifier: Apache-2.0
#include "app/window.h"

#include <QApplication>

#include "ui/shell/application.h"

namespace maskline {

int openWindow(int argc, char* argv[], const WindowArguments& arguments) {
  QApplication application(argc, argv);
  WindowOptions options;
  options.path = arguments.path;
  options.demo = arguments.demo;
  options.language = QString::fromStdString(arguments.language);
  options.version = QStringLiteral(MASKLINE_VERSION);
  return runWindow(application, options);
}

}  // namespace maskline
