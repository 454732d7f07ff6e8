// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QPushButton>

#include "tests/ui_shell/window_bench.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/candidate_bar.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/workspace.h"
#include "ui/timeline/timeline_view.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// The mouse rests over a point of the image.
struct RestingMouse : WindowBench {
  explicit RestingMouse(const std::string& engine = "fake") {
    openProject(24, engine);
    screen = canvas().mapToGlobal(canvas().rect().center() + QPoint(30, 20));
    start = touch();
    REQUIRE(start);
  }
  CanvasView& canvas() { return window().workspace().canvas(); }
  /// The point of the image under the mouse, in image pixels.
  std::optional<cv::Point2f> touch() {
    QTest::mouseMove(&canvas(), canvas().mapFromGlobal(screen) + QPoint(1, 0));
    QTest::mouseMove(&canvas(), canvas().mapFromGlobal(screen));
    return canvas().cursorPoint();
  }
  void checkSame(const char* when) {
    CAPTURE(when);
    QTest::qWait(20);  // the layout
    CAPTURE(canvas().width(), canvas().height(), start->x, start->y);
    const auto known = canvas().cursorPoint();
    const auto now = touch();
    REQUIRE((known && now));
    CHECK(cv::norm(*known - *start) < 0.01);  // also for keys, without a move of the mouse
    CAPTURE(now->x, now->y);
    CHECK(cv::norm(*now - *start) < 0.01);
  }
  QPoint screen;
  std::optional<cv::Point2f> start;
};

}  // namespace

TEST_CASE("the image stays under the mouse when lanes are added") {
  RestingMouse bench;
  const int timeline = bench.window().workspace().timeline().height();
  for (int i = 0; i < 9; ++i) {
    bench.key(Qt::Key_N);
    bench.checkSame("new object");
  }
  ClipEvent event;
  event.frames = FrameRange::single(FrameIndex(2));
  event.label = "throw";
  bench.session().document().events.add(event);
  bench.checkSame("new event");
  CHECK(bench.window().workspace().timeline().height() == timeline);
}

TEST_CASE("the image stays under the mouse while jobs come and go") {
  RestingMouse bench("fake:delay=20");
  bench.checkSame("before");
  bench.makeObject();
  bench.touch();
  bench.checkSame("a click");
  bench.action("propagate")->trigger();
  REQUIRE(bench.until([&] {
    const auto* cancel = bench.window().findChild<QPushButton*>("jobCancel");
    return cancel->isVisible();
  }));
  bench.checkSame("a running job");
  bench.settle();
  bench.checkSame("a finished job");
  bench.window().showMessage("A sentence.", "Do it", [] {});
  bench.checkSame("an error");
  bench.window().errors().dismiss();
  bench.action("view-panoptic")->trigger();
  bench.checkSame("a view of the scene");
}

TEST_CASE("the image stays under the mouse when another tool is chosen, in a small window") {
  RestingMouse bench;
  bench.window().resize(bench.window().minimumSize());
  QTest::qWait(20);
  bench.start = bench.touch();
  const QSize size = bench.canvas().size();
  for (const char* tool : {"tool-brush", "tool-wand", "tool-superpixels", "tool-lasso",
                           "tool-candidates", "tool-pan", "tool-click"}) {
    bench.action(tool)->trigger();
    bench.checkSame(tool);
    CHECK(bench.canvas().width() == size.width());
  }
}

TEST_CASE("the image stays under the mouse when a bar comes or goes during a drag") {
  RestingMouse bench;
  bench.canvas().setZoom(9);
  bench.start = bench.touch();
  Qt::MouseButton button = Qt::MiddleButton;
  SECTION("with the middle button") {}
  SECTION("with the tool for it") {
    bench.action("tool-pan")->trigger();
    button = Qt::LeftButton;
  }
  const auto at = [&] { return bench.canvas().mapFromGlobal(bench.screen); };
  auto* bar = bench.window().findChild<CandidateBar*>();
  for (const bool shown : {true, false}) {
    CAPTURE(shown);
    const int height = bench.canvas().height();
    QTest::mousePress(&bench.canvas(), button, {}, at());
    bar->setVisible(shown);
    QTest::qWait(20);  // the layout
    REQUIRE(bench.canvas().height() != height);
    bench.screen += QPoint(20, 10);
    QMouseEvent move(QEvent::MouseMove, at(), bench.screen, Qt::NoButton, button, {});
    QApplication::sendEvent(&bench.canvas(), &move);
    QTest::mouseRelease(&bench.canvas(), button, {}, at());
    bench.checkSame("after the drag");
  }
}

TEST_CASE("the image stays under the mouse when the bar of candidates comes and goes") {
  RestingMouse bench;
  const auto* bar = bench.window().findChild<CandidateBar*>();
  const auto comeAndGo = [&] {
    bench.action("segment-everything")->trigger();
    bench.settle();
    REQUIRE(bar->isVisible());
    bench.checkSame("bar");
    bench.window().findChild<QPushButton*>("discardCandidates")->click();
    bench.settle();
    REQUIRE_FALSE(bar->isVisible());
    bench.checkSame("no bar");
  };
  SECTION("fitted") {
    const double zoom = bench.canvas().zoom();
    comeAndGo();
    CHECK(bench.canvas().zoom() == zoom);
    // It is fitted again with the window.
    bench.window().resize(bench.window().size() + QSize(0, 60));
    QTest::qWait(20);
    CHECK(bench.canvas().zoom() > zoom);
  }
  SECTION("zoomed") {
    bench.canvas().setZoom(9);
    bench.start = bench.touch();
    comeAndGo();
  }
}
