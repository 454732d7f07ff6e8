// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>

#include "tests/support/catch.h"
#include "tests/ui_canvas/canvas_bench.h"

using namespace maskline;
using maskline::test::CanvasBench;

namespace {

/// An object with a tracked mask on the current frame, current.
ObjectId trackedObject(CanvasBench& bench, cv::Rect box, const char* name = "") {
  const ObjectId object = bench.session.document().objects.add(name);
  cv::Mat bitmap = cv::Mat::zeros(CanvasBench::height, CanvasBench::width, CV_8UC1);
  bitmap(box).setTo(255);
  bench.project().putRecord(
      object, makeRecord(bench.frame(), Mask::fromMat(bitmap), MaskSource::Tracked, 0.5f));
  return object;
}

int stepsToUndo(Session& session) {
  Project& project = test::writable(session.project());
  const ObjectId current = session.document().selection.object();
  int steps = 0;
  for (; project.canUndo(); ++steps) project.undo();
  for (int i = 0; i < steps; ++i) project.redo();
  session.document().selection.select(current);
  return steps;
}

}  // namespace

TEST_CASE("a brush stroke is one undo step and makes a painted keyframe") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  const ObjectId object = trackedObject(bench, {20, 20, 30, 30});
  const Mask before = bench.mask();
  const int steps = stepsToUndo(bench.session);
  bench.view.setTool(ToolId::Brush);
  bench.view.setBrushRadius(5);

  bench.press({45, 35});
  bench.move({80, 35});
  CHECK(bench.mask() == before);  // nothing is stored while the button is held
  bench.move({100, 60});
  QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, bench.at(100, 60));

  const Mask after = bench.mask();
  CHECK(subtract(before, after).empty());
  CHECK(after.contains({70, 35}));
  CHECK(after.contains({99, 59}));
  CHECK_FALSE(after.contains({70, 45}));
  const auto summary = bench.project().summary(object, bench.frame());
  REQUIRE(summary.has_value());
  CHECK(summary->keyframe);
  CHECK(summary->source == MaskSource::Painted);
  CHECK(stepsToUndo(bench.session) == steps + 1);
  bench.project().undo();
  CHECK(bench.mask() == before);
}

TEST_CASE("the eraser takes away, Ctrl turns brush and eraser round, Esc drops the stroke") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  trackedObject(bench, {20, 20, 100, 80});
  const Mask before = bench.mask();
  const bool eraser = GENERATE(true, false);
  bench.view.setTool(eraser ? ToolId::Eraser : ToolId::Brush);
  bench.view.setBrushRadius(6);
  const auto takesAway = eraser ? Qt::NoModifier : Qt::ControlModifier;
  const auto adds = eraser ? Qt::ControlModifier : Qt::NoModifier;

  bench.press({60, 60}, Qt::LeftButton, takesAway);
  bench.move({90, 60}, Qt::LeftButton, takesAway);
  QTest::keyClick(&bench.view, Qt::Key_Escape);
  QTest::mouseRelease(&bench.view, Qt::LeftButton, takesAway, bench.at(90, 60));
  CHECK(bench.mask() == before);

  bench.drag({{60, 60}, {90, 60}}, Qt::LeftButton, takesAway);
  CHECK_FALSE(bench.mask().contains({75, 60}));
  CHECK(bench.mask().contains({75, 70}));
  bench.drag({{60, 60}, {90, 60}}, Qt::LeftButton, adds);
  CHECK(bench.mask() == before);
}

TEST_CASE("the smallest brush paints single pixels") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.view.setZoom(20);
  bench.view.setTool(ToolId::Brush);
  bench.view.setBrushRadius(1);
  bench.drag({{100.9, 60.1}});
  CHECK(bench.mask().area() == 1);
  CHECK(bench.mask().contains({100, 60}));
}

TEST_CASE("the size of the brush follows the keys and Alt-drag and is told") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::Brush);
  bench.view.setZoom(2);
  bench.view.setBrushRadius(10);
  QSignalSpy told(&bench.view, &CanvasView::brushRadiusChanged);
  QTest::keyClick(&bench.view, Qt::Key_BracketRight);
  CHECK(bench.view.brushRadius() == 12);
  QTest::keyClick(&bench.view, Qt::Key_BracketLeft);
  QTest::keyClick(&bench.view, Qt::Key_BracketLeft);
  CHECK(bench.view.brushRadius() == 7);
  CHECK(told.size() == 3);
  bench.drag({{50, 50}, {70, 50}}, Qt::LeftButton, Qt::AltModifier);
  CHECK(bench.view.brushRadius() == 27);
  CHECK(bench.project().objects().empty());
  bench.view.setBrushRadius(0);
  CHECK(bench.view.brushRadius() == 1);
}

TEST_CASE(
    "painting takes underlying pixels from unlocked objects if asked, in the same undo step") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  const ObjectId other = trackedObject(bench, {60, 20, 60, 60}, "other");
  const ObjectId locked = trackedObject(bench, {60, 20, 60, 60}, "locked");
  Object object = *bench.project().object(locked);
  object.locked = true;
  bench.project().updateObject(object);
  bench.session.document().objects.add("painted");
  const auto maskOf = [&](ObjectId id) { return bench.project().mask(id, bench.frame()); };
  const Mask before = maskOf(other);
  const int steps = stepsToUndo(bench.session);
  bench.view.setTool(ToolId::Brush);
  bench.view.setBrushRadius(8);
  bench.view.setRemovesUnderlying(true);

  bench.drag({{50, 50}, {90, 50}});
  CHECK(maskOf(other) == subtract(before, bench.mask()));
  CHECK(intersectionArea(maskOf(other), bench.mask()) == 0);
  CHECK(maskOf(locked) == before);
  CHECK(stepsToUndo(bench.session) == steps + 1);
  bench.project().undo();
  CHECK(maskOf(other) == before);

  bench.view.setRemovesUnderlying(false);
  bench.drag({{50, 50}, {90, 50}});
  CHECK(maskOf(other) == before);
}

TEST_CASE("a polygon is closed by Enter, a double click or its first point") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::PolygonAdd);
  bench.click(20, 20);
  bench.click(100, 20);
  CHECK_FALSE(bench.session.document().selection.object());
  const int way = GENERATE(0, 1, 2);
  if (way == 0) {
    bench.click(100, 100);
    QTest::keyClick(&bench.view, Qt::Key_Return);
  } else if (way == 1) {
    bench.click(100, 100);
    bench.click(20, 20);
  } else {
    QTest::mouseClick(&bench.view, Qt::LeftButton, {}, bench.at(100, 100));
    QTest::mouseDClick(&bench.view, Qt::LeftButton, {}, bench.at(100, 100));
  }
  const Mask triangle = bench.mask();
  CHECK(triangle.area() == Approx(80 * 80 / 2).epsilon(0.05));
  CHECK(triangle.contains({90, 40}));
  CHECK_FALSE(triangle.contains({40, 90}));

  bench.view.setTool(ToolId::PolygonRemove);
  for (const QPointF p : {QPointF(80, 10), QPointF(110, 10), QPointF(110, 110), QPointF(80, 110)})
    bench.click(p.x(), p.y());
  bench.view.finishTool();
  CHECK_FALSE(bench.mask().contains({90, 40}));
  CHECK(bench.mask().contains({60, 40}));
}

TEST_CASE("Backspace takes back a point of the polygon and Esc all of them") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::PolygonAdd);
  for (const int x : {20, 60, 100}) bench.click(x, 20 + (x == 60 ? 60 : 0));
  QTest::keyClick(&bench.view, Qt::Key_Backspace);
  QTest::keyClick(&bench.view, Qt::Key_Return);
  CHECK(bench.project().objects().empty());  // two points enclose nothing
  QTest::keyClick(&bench.view, Qt::Key_Escape);
  bench.click(150, 100);
  QTest::keyClick(&bench.view, Qt::Key_Return);
  CHECK(bench.project().objects().empty());
}

TEST_CASE("going to another frame drops what is begun") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  trackedObject(bench, {20, 20, 30, 30});
  bench.view.setTool(ToolId::Brush);
  bench.press({45, 35});
  bench.move({80, 35});
  bench.session.document().playback.goTo(FrameIndex(1));
  REQUIRE(bench.settle());
  QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, bench.at(80, 35));
  CHECK(bench.mask().empty());
  bench.session.document().playback.goTo(FrameIndex(0));
  CHECK(bench.mask().area() == 900);
}
