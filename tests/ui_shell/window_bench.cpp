// SPDX-License-Identifier: Apache-2.0
#include "tests/ui_shell/window_bench.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/application.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/workspace.h"

namespace maskline::test {

namespace fs = std::filesystem;

namespace {

void setUpOnce() {
  static const TemporaryFolder settings;
  static const bool done = [] {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(settings.path().string()));
    WindowOptions options;
    options.language = "en";
    setUpApplication(*qApp, options);
    return true;
  }();
  REQUIRE(done);
  QSettings().clear();
  // A job of its own in every test would hide what the test looks at.
  QSettings().setValue("automaticShots", false);
}

}  // namespace

WindowBench::WindowBench() {
  setUpOnce();
  m_window = std::make_unique<MainWindow>();
  m_window->resize(1280, 800);
  m_window->show();
  m_window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
}

WindowBench::~WindowBench() = default;

fs::path WindowBench::makeClip(int frames, const std::string& name) {
  const fs::path clip = folder / name;
  fs::create_directories(clip);
  for (int i = 0; i < frames; ++i) {
    cv::Mat picture(height, width, CV_8UC3, cv::Scalar(60, 70, 80));
    cv::circle(picture, {60 + i, 60}, 20, {40, 160, 220}, cv::FILLED);
    char file[16];
    std::snprintf(file, sizeof file, "%04d.png", i);
    cv::imwrite((clip / file).string(), picture);
  }
  return clip;
}

void WindowBench::openProject(int frames, const std::string& engine) {
  session().createProject(folder / "project.maskline", makeClip(frames));
  REQUIRE(
      until([&] { return session().hasProject() && session().document().playback.shownImage(); }));
  session().document().settings.setEngines(engine, engine);
  settle();
}

QAction* WindowBench::action(const char* id) { return m_window->actions().action(id); }

void WindowBench::key(int key, Qt::KeyboardModifiers modifiers) {
  if (!QApplication::activeWindow()) {
    // Without a window manager nobody gives the focus back when a dialog closes.
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
  }
  QWidget* focus = QApplication::focusWidget();
  if (!focus || !focus->isVisible()) focus = &m_window->workspace().canvas();
  QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
}

void WindowBench::click(double x, double y, Qt::MouseButton button) {
  CanvasView& canvas = m_window->workspace().canvas();
  const QPointF middle(canvas.width() / 2.0, canvas.height() / 2.0);
  const QPointF offset(x - width / 2.0, y - height / 2.0);
  QTest::mouseClick(&canvas, button, {}, (middle + offset * canvas.zoom()).toPoint());
}

ObjectId WindowBench::makeObject() {
  key(Qt::Key_N);
  const ObjectId object = session().document().selection.object();
  REQUIRE(object);
  click(width / 2.0, height / 2.0);
  REQUIRE(until(
      [&] { return !project().mask(object, session().document().playback.frame()).empty(); }));
  settle();
  return object;
}

void WindowBench::settle() {
  REQUIRE(until([&] { return !session().busy(); }));
  QTest::qWait(20);  // the refresh after the last event
}

QString WindowBench::sentence() {
  return m_window->errors().isVisible() ? m_window->errors().sentence() : QString();
}

int WindowBench::masks(ObjectId object) {
  return static_cast<int>(
      project().summaries(object, session().document().playback.wholeClip()).size());
}

}  // namespace maskline::test
