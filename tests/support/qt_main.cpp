// SPDX-License-Identifier: Apache-2.0
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QStandardPaths>
#include <cstdlib>

#include "tests/support/catch.h"

int main(int argc, char* argv[]) {
  setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
  setenv("QT_QPA_PLATFORM", "offscreen", 0);
  QStandardPaths::setTestModeEnabled(true);  // never a person's own settings
  int noArguments = 1;                       // the arguments are Catch's
  QApplication application(noArguments, argv);
  application.setApplicationName("maskline-test");
  return Catch::Session().run(argc, argv);
}
