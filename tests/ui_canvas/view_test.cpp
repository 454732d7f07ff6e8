// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QWheelEvent>

#include "tests/support/catch.h"
#include "tests/ui_canvas/canvas_bench.h"

using namespace maskline;
using maskline::test::CanvasBench;

namespace {

void wheel(CanvasView& view, QPoint at, int notches) {
  QWheelEvent event(at, view.mapToGlobal(QPointF(at)), {}, {0, 120 * notches}, {}, {},
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(&view, &event);
}

/// What the canvas says lies under a point.
QPoint pixelUnder(CanvasView& view, QPoint at) {
  QSignalSpy hovered(&view, &CanvasView::pixelHovered);
  QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(QPointF(at)), Qt::NoButton,
                    Qt::NoButton, {});
  QApplication::sendEvent(&view, &event);
  return hovered.isEmpty() ? QPoint(-9, -9) : hovered.last().at(0).toPoint();
}

QColor colourAt(CanvasView& view, QPoint at) {
  const QPixmap picture = view.grab();
  return picture.toImage().pixelColor((QPointF(at) * picture.devicePixelRatio()).toPoint());
}

/// Collects what is painted.
class PaintWatch final : public QObject {
 public:
  explicit PaintWatch(CanvasView& view) {
    painted();
    view.installEventFilter(this);
  }
  /// Since the last call.
  QRect painted() {
    QTest::qWait(30);
    return std::exchange(m_painted, QRect());
  }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint)
      m_painted |= static_cast<QPaintEvent*>(event)->region().boundingRect();
    return false;
  }

 private:
  QRect m_painted;
};

}  // namespace

TEST_CASE("the wheel zooms at the cursor, down to single pixels and back") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  QSignalSpy told(&bench.view, &CanvasView::zoomChanged);
  const QPoint cursor = bench.at(150, 30);
  const QPoint pixel = pixelUnder(bench.view, cursor);
  const double fitted = bench.view.zoom();
  wheel(bench.view, cursor, 20);
  CHECK(bench.view.zoom() == 64);
  CHECK(pixelUnder(bench.view, cursor) == pixel);
  CHECK_FALSE(told.isEmpty());
  bench.view.zoomToFit();
  CHECK(bench.view.zoom() == fitted);
}

TEST_CASE("the fitted picture follows the size of the window until it is zoomed") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  const double before = bench.view.zoom();
  bench.view.resize(900, 700);
  CHECK(bench.view.zoom() > before);
  bench.view.setZoom(2);
  bench.view.resize(640, 480);
  CHECK(bench.view.zoom() == 2);
}

TEST_CASE("middle-drag and Space-drag move the picture; Space alone still does its action") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  QAction play(&bench.view);
  play.setShortcut(Qt::Key_Space);
  QSignalSpy played(&play, &QAction::triggered);
  bench.view.setZoom(4);
  const QPoint from(300, 200), to(340, 232);
  const auto dragged = [&](Qt::MouseButton button) {
    const QPoint before = pixelUnder(bench.view, from);
    QTest::mousePress(&bench.view, button, {}, from);
    QMouseEvent event(QEvent::MouseMove, to, bench.view.mapToGlobal(QPointF(to)), Qt::NoButton,
                      button, {});
    QApplication::sendEvent(&bench.view, &event);
    QTest::mouseRelease(&bench.view, button, {}, to);
    return pixelUnder(bench.view, to) == before;
  };
  CHECK(dragged(Qt::MiddleButton));
  QTest::keyPress(&bench.view, Qt::Key_Space);
  CHECK(dragged(Qt::LeftButton));
  QTest::keyRelease(&bench.view, Qt::Key_Space);
  CHECK(played.isEmpty());
  CHECK(bench.project().objects().empty());
  bench.view.setTool(ToolId::Pan);
  CHECK(dragged(Qt::LeftButton));
  QTest::keyClick(&bench.view, Qt::Key_Space);
  CHECK(played.size() == 1);
}

TEST_CASE("masks are drawn in their object's colour, hidden ones not, and follow the opacity") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  Project& project = bench.project();
  const QPoint inside = bench.at(60, 50);
  const QColor bare = colourAt(bench.view, inside);
  const ObjectId id = bench.session.document().objects.add("thing");
  project.putRecord(id, makeRecord(bench.frame(), Mask::full({200, 120}), MaskSource::Painted, 1));
  OverlayStyle style = bench.view.overlayStyle();
  style.opacity = 1;
  bench.view.setOverlayStyle(style);
  const Rgb colour = project.object(id)->colour;
  CHECK(colourAt(bench.view, inside) == QColor(colour.r, colour.g, colour.b));

  style.fill = false;
  bench.view.setOverlayStyle(style);
  CHECK(colourAt(bench.view, inside) == bare);
  style.fill = true;
  style.opacity = 0.5;
  bench.view.setOverlayStyle(style);
  const QColor half = colourAt(bench.view, inside);
  CHECK(half.red() == Approx((bare.red() + colour.r) / 2).margin(2));

  Object object = *project.object(id);
  object.hidden = true;
  project.updateObject(object);
  CHECK(colourAt(bench.view, inside) == bare);
  object.hidden = false;
  project.updateObject(object);
  CHECK(colourAt(bench.view, inside) == half);
  project.removeRecords(id, FrameRange::single(bench.frame()), false);
  CHECK(colourAt(bench.view, inside) == bare);
}

TEST_CASE("the higher object covers the lower one") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  Project& project = bench.project();
  OverlayStyle style = bench.view.overlayStyle();
  style.opacity = 1;
  bench.view.setOverlayStyle(style);
  std::vector<ObjectId> ids;
  for (int i = 0; i < 2; ++i) {
    ids.push_back(bench.session.document().objects.add());
    project.putRecord(ids.back(),
                      makeRecord(bench.frame(), Mask::full({200, 120}), MaskSource::Painted, 1));
  }
  const auto colour = [&](ObjectId id) {
    const Rgb rgb = project.object(id)->colour;
    return QColor(rgb.r, rgb.g, rgb.b);
  };
  CHECK(colourAt(bench.view, bench.at(60, 50)) == colour(ids[1]));
  project.reorderObjects({ids[1], ids[0]});
  CHECK(colourAt(bench.view, bench.at(60, 50)) == colour(ids[0]));
}

TEST_CASE("the stroke is painted while the button is held") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  OverlayStyle style = bench.view.overlayStyle();
  style.opacity = 1;
  bench.view.setOverlayStyle(style);
  const ObjectId id = bench.session.document().objects.add("thing");
  const Rgb rgb = bench.project().object(id)->colour;
  bench.view.setTool(ToolId::Brush);
  bench.view.setBrushRadius(8);
  bench.press({60, 50});
  bench.move({100, 50});
  CHECK(colourAt(bench.view, bench.at(80, 50)) == QColor(rgb.r, rgb.g, rgb.b));
  QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, bench.at(100, 50));
}

TEST_CASE("uncertainty is drawn in place of the fill") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  Project& project = bench.project();
  const ObjectId id = bench.session.document().objects.add("thing");
  FrameRecord record = makeRecord(bench.frame(), Mask::full({200, 120}), MaskSource::Tracked, 1);
  record.uncertainty = cv::Mat::zeros(24, 40, CV_8UC1);
  record.uncertainty.colRange(20, 40).setTo(255);
  project.putRecord(id, record);
  OverlayStyle style = bench.view.overlayStyle();
  style.uncertainty = true;
  bench.view.setOverlayStyle(style);
  const QColor sure = colourAt(bench.view, bench.at(40, 60));
  const QColor uncertainty = colourAt(bench.view, bench.at(160, 60));
  CHECK(uncertainty.lightness() > sure.lightness() + 60);
}

TEST_CASE("with no project the canvas says what to do, and closing one brings that back") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.session.closeProject();
  const QImage closed = bench.view.grab().toImage();
  maskline::QtExecutor owner;
  Session none(owner);
  CanvasView fresh(none);
  fresh.resize(bench.view.size());
  CHECK(fresh.grab().toImage() == closed);
  QTest::mouseClick(&bench.view, Qt::LeftButton, {}, {100, 100});
  QTest::keyClick(&bench.view, Qt::Key_Insert);
  bench.view.zoomToObject();
  bench.view.deleteAtCursor();
}

TEST_CASE("the menu key asks for the context menu, the right button of the click tool does not") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  QSignalSpy asked(&bench.view, &CanvasView::contextMenuRequested);
  const auto ask = [&](QContextMenuEvent::Reason reason) {
    QContextMenuEvent event(reason, {50, 50}, bench.view.mapToGlobal(QPoint(50, 50)));
    QApplication::sendEvent(&bench.view, &event);
  };
  ask(QContextMenuEvent::Mouse);
  CHECK(asked.isEmpty());
  ask(QContextMenuEvent::Keyboard);
  CHECK(asked.size() == 1);
  bench.view.setTool(ToolId::Box);
  ask(QContextMenuEvent::Mouse);
  CHECK(asked.size() == 2);
}

TEST_CASE("only what an event names is painted again") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  Project& project = bench.project();
  const ObjectId id = bench.session.document().objects.add("thing");
  const auto put = [&](FrameIndex frame) {
    cv::Mat bitmap = cv::Mat::zeros(120, 200, CV_8UC1);
    bitmap(cv::Rect(20, 20, 10, 10)).setTo(255);
    project.putRecord(id, makeRecord(frame, Mask::fromMat(bitmap), MaskSource::Painted, 1));
  };
  PaintWatch watch(bench.view);
  put(FrameIndex(3));
  CHECK(watch.painted().isEmpty());
  project.addComment({{}, bench.frame(), id, "look", false, 0});
  CHECK(watch.painted().isEmpty());
  project.addComment({{}, bench.frame(), id, "here", false, 0, "ann", cv::Point2f(50, 40)});
  CHECK_FALSE(watch.painted().isEmpty());
  put(bench.frame());
  const QRect painted = watch.painted();
  CHECK(painted.contains(QRect(bench.at(20, 20), bench.at(30, 30))));
  CHECK(painted.width() < 15 * bench.view.zoom());

  const QRect picture(bench.at(0, 0), bench.at(199, 119));
  for (const char* what : {"the sign that it is outside", "no sign"}) {
    INFO(what);
    bench.session.document().masks.togglePresence(Presence::Outside, false);
    CHECK(watch.painted().contains(picture & bench.view.rect()));
  }
}
