// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QTimer>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "ui/shell/main_window.h"

class QDialog;

namespace maskline::test {

/// Uses the window at random: clicks, drags, the wheel, keys, actions of the menus, and dialogs,
/// which are filled in at random and then accepted or cancelled. Does not leave the project and opens
/// no chooser of files.
class RandomUser {
 public:
  RandomUser(MainWindow& window, unsigned seed);

  /// One thing; returns what it was.
  std::string act();

 private:
  int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
  QPoint pointIn(const QWidget& widget);
  QDialog* openDialog() const;
  std::string answer(QDialog& dialog);
  void fillIn(QDialog& dialog);
  std::string clickCanvas();
  std::string dragIn(QWidget& widget, const std::string& name);
  std::string turnWheel(QWidget& widget, const std::string& name);
  std::string pressKey();
  std::string trigger();

  MainWindow& m_window;
  std::mt19937 m_random;
  QTimer m_popups;
};

}  // namespace maskline::test
