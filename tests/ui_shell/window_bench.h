// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QTest>
#include <memory>

#include "tests/support/catch.h"
#include "tests/support/support.h"
#include "ui/shell/main_window.h"

class QAction;

namespace maskline::test {

/// The whole window on a clip of generated pictures with the fake engine, driven by keys and
/// clicks. Settings of its own, empty at the start.
class WindowBench {
 public:
  static constexpr int width = 160;
  static constexpr int height = 120;

  WindowBench();
  ~WindowBench();

  /// A folder of numbered pictures.
  std::filesystem::path makeClip(int frames = 24, const std::string& name = "clip");
  /// A project on it, shown, with the fake engine.
  void openProject(int frames = 24, const std::string& engine = "fake");

  MainWindow& window() { return *m_window; }
  Session& session() { return m_window->session(); }
  Project& project() { return writable(session().project()); }
  QAction* action(const char* id);
  /// Presses a key in the widget that has the focus, or in the canvas.
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  /// Clicks the picture at image coordinates.
  void click(double x, double y, Qt::MouseButton button = Qt::LeftButton);
  /// N and a click in the middle: one object with a mask on the current frame.
  ObjectId makeObject();
  template <class Dialog>
  Dialog* dialog() {
    Dialog* found = nullptr;
    REQUIRE(until([&] { return (found = m_window->findChild<Dialog*>()) && found->isVisible(); }));
    return found;
  }
  bool until(const std::function<bool()>& done) { return QTest::qWaitFor(done, 20000); }
  /// Until no job runs, no click waits and the actions are up to date.
  void settle();
  QString sentence();  ///< of the error bar, empty when it is hidden
  int masks(ObjectId object);

  TemporaryFolder folder;

 private:
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace maskline::test
