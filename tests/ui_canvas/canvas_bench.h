// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>
#include <functional>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "tests/support/support.h"
#include "ui/base/qt_executor.h"
#include "ui/canvas/canvas_view.h"

namespace maskline::test {

/// A canvas on a real session with five small pictures and the test engine, and hands to work it.
class CanvasBench {
 public:
  static constexpr int width = 200;
  static constexpr int height = 120;

  /// `draw` adds to the pictures, which are of one colour.
  explicit CanvasBench(const std::function<void(cv::Mat&)>& draw = {}) {
    const auto frames = m_folder / "frames";
    std::filesystem::create_directory(frames);
    for (int i = 0; i < 5; ++i) {
      cv::Mat picture(height, width, CV_8UC3, cv::Scalar(40 * i, 90, 120));
      if (draw) draw(picture);
      cv::imwrite((frames / cv::format("frame%d.png", i)).string(), picture);
    }
    m_errors = session.subscribe([this](const SessionEvent& event) {
      if (const auto* error = std::get_if<ErrorRaised>(&event))
        errors.push_back(english(error->failure.message));
      if (const auto* shown = std::get_if<FrameShown>(&event)) lastShown = shown->frame;
    });
    view.resize(640, 480);
    view.show();
    session.createProject(m_folder / "p.maskline", frames);
    opened = wait([this] {
      return session.hasProject() && session.document().playback.shownImage().has_value();
    });
    if (opened) session.document().settings.setEngines("fake", "fake");
  }

  template <class Condition>
  static bool wait(Condition condition) {
    return QTest::qWaitFor(condition, 20000);
  }
  bool settle() {
    return wait(
        [this] { return !session.busy() && lastShown == session.document().playback.frame(); });
  }

  /// Where an image point lies in the view while the picture is in the middle of it.
  QPoint at(double x, double y) const {
    const QPointF middle(view.width() / 2.0, view.height() / 2.0);
    return (middle + QPointF(x - width / 2.0, y - height / 2.0) * view.zoom()).toPoint();
  }
  void click(double x, double y, Qt::MouseButton button = Qt::LeftButton,
             Qt::KeyboardModifiers modifiers = {}) {
    move({x, y}, Qt::NoButton);
    QTest::mouseClick(&view, button, modifiers, at(x, y));
  }
  void drag(std::vector<QPointF> way, Qt::MouseButton button = Qt::LeftButton,
            Qt::KeyboardModifiers modifiers = {}) {
    press(way.front(), button, modifiers);
    for (const QPointF& point : way) move(point, button, modifiers);
    QTest::mouseRelease(&view, button, modifiers, at(way.back().x(), way.back().y()));
  }
  void press(QPointF point, Qt::MouseButton button = Qt::LeftButton,
             Qt::KeyboardModifiers modifiers = {}) {
    QTest::mousePress(&view, button, modifiers, at(point.x(), point.y()));
  }
  void move(QPointF point, Qt::MouseButton button = Qt::LeftButton,
            Qt::KeyboardModifiers modifiers = {}) {
    const QPointF to = at(point.x(), point.y());
    QMouseEvent event(QEvent::MouseMove, to, view.mapToGlobal(to), Qt::NoButton, button, modifiers);
    QApplication::sendEvent(&view, &event);
  }

  Project& project() { return writable(session.project()); }
  Mask mask() const {
    return session.project().mask(session.document().selection.object(), frame());
  }
  std::vector<StoredPrompt> prompts() const {
    return session.document().clicks.prompts(session.document().selection.object(), frame());
  }
  FrameIndex frame() const { return session.document().playback.frame(); }

 private:
  TemporaryFolder m_folder;
  QtExecutor m_owner;
  Subscription m_errors;

 public:
  std::vector<std::string> errors;
  FrameIndex lastShown{-1};
  bool opened = false;
  Session session{m_owner};
  CanvasView view{session};
};

}  // namespace maskline::test
