// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>

#include "tests/support/catch.h"
#include "tests/ui_canvas/canvas_bench.h"

using namespace maskline;
using maskline::test::CanvasBench;

TEST_CASE("each click shows a dot at once and then a mask; undo takes both back together") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.click(60, 50);
  REQUIRE(bench.prompts().size() == 1);
  CHECK(std::get<Click>(bench.prompts()[0].prompt).positive);
  REQUIRE(bench.settle());
  const Mask mask = bench.mask();
  CHECK(mask.contains({60, 50}));
  CHECK_FALSE(mask.contains({150, 100}));

  bench.click(64, 52, Qt::RightButton);
  REQUIRE(bench.settle());
  CHECK_FALSE(std::get<Click>(bench.prompts().at(1).prompt).positive);
  CHECK_FALSE(bench.mask().contains({64, 52}));
  bench.click(120, 60, Qt::LeftButton, Qt::ControlModifier);
  REQUIRE(bench.settle());
  CHECK_FALSE(std::get<Click>(bench.prompts().at(2).prompt).positive);

  bench.project().undo();
  bench.project().undo();
  CHECK(bench.mask() == mask);
  CHECK(bench.prompts().size() == 1);
  bench.project().undo();
  CHECK(bench.mask().empty());
  CHECK(bench.prompts().empty());
}

TEST_CASE("a click on a dot takes the prompt away, Delete the one under the cursor or the last") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  for (const int x : {40, 80, 120, 160}) {
    bench.click(x, 50);
    REQUIRE(bench.settle());
  }
  REQUIRE(bench.prompts().size() == 4);
  bench.click(80, 50);
  REQUIRE(bench.settle());
  REQUIRE(bench.prompts().size() == 3);
  CHECK_FALSE(bench.mask().contains({80, 50}));

  bench.move({40, 50}, Qt::NoButton);
  bench.view.deleteAtCursor();
  REQUIRE(bench.settle());
  REQUIRE(bench.prompts().size() == 2);
  CHECK(std::get<Click>(bench.prompts()[0].prompt).at.x == Approx(120).margin(1));

  bench.move({100, 110}, Qt::NoButton);
  QTest::keyClick(&bench.view, Qt::Key_Delete);
  REQUIRE(bench.settle());
  REQUIRE(bench.prompts().size() == 1);
  CHECK(std::get<Click>(bench.prompts()[0].prompt).at.x == Approx(120).margin(1));
}

TEST_CASE("clicks land on the pixel under the cursor at every zoom") {
  const double zoom = GENERATE(0.5, 1.0, 3.3, 16.0, 64.0);
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.view.setZoom(zoom);
  QSignalSpy hovered(&bench.view, &CanvasView::pixelHovered);
  bench.click(99.5, 61.5);
  REQUIRE_FALSE(hovered.isEmpty());
  const cv::Point2f at = std::get<Click>(bench.prompts().at(0).prompt).at;
  // A mouse knows whole view pixels only, and a fitted picture is in the middle to one of them.
  CHECK(at.x == Approx(99.5).margin(1 / zoom + 0.2));
  CHECK(at.y == Approx(61.5).margin(1 / zoom + 0.2));
  const QPoint pixel = hovered.last().at(0).toPoint();
  CHECK(pixel == QPoint(int(at.x), int(at.y)));
  REQUIRE(bench.settle());
}

TEST_CASE("nothing is clicked outside the picture") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  QSignalSpy hovered(&bench.view, &CanvasView::pixelHovered);
  bench.click(-3, 50);
  CHECK(bench.project().objects().empty());
  CHECK(hovered.last().at(0).toPoint() == QPoint(-1, -1));
}

TEST_CASE("a box is dragged in box mode, or with Shift among clicks; Esc drops it") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  const bool boxMode = GENERATE(true, false);
  const auto modifiers = boxMode ? Qt::NoModifier : Qt::ShiftModifier;
  if (boxMode) bench.view.setTool(ToolId::Box);

  bench.press({30, 20}, Qt::LeftButton, modifiers);
  bench.move({90, 80}, Qt::LeftButton, modifiers);
  QTest::keyClick(&bench.view, Qt::Key_Escape);
  QTest::mouseRelease(&bench.view, Qt::LeftButton, modifiers, bench.at(90, 80));
  CHECK(bench.project().objects().empty());

  bench.drag({{90, 80}, {60, 50}, {30, 20}}, Qt::LeftButton, modifiers);
  REQUIRE(bench.settle());
  const Box box = std::get<Box>(bench.prompts().at(0).prompt);
  CHECK(box.rect.x == Approx(30).margin(1));
  CHECK(box.rect.y == Approx(20).margin(1));
  CHECK(box.rect.width == Approx(60).margin(1));
  CHECK(bench.mask().contains({60, 50}));
  CHECK_FALSE(bench.mask().contains({95, 50}));

  bench.drag({{150, 100}, {150, 100}}, Qt::LeftButton, modifiers);  // a slip, no box
  CHECK(bench.prompts().size() == 1);
}

TEST_CASE("the mask of the click to come is asked for under the cursor and goes away with it") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  Mask preview;
  const auto listening = bench.session.subscribe([&](const SessionEvent& event) {
    if (const auto* ready = std::get_if<PreviewReady>(&event)) preview = ready->mask;
  });
  bench.move({60, 50}, Qt::NoButton);
  REQUIRE(bench.wait([&] { return preview.contains({60, 50}); }));
  CHECK(bench.project().objects().empty());
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(&bench.view, &leave);
  CHECK(bench.wait([&] { return preview.empty(); }));
}

TEST_CASE("the keyboard alone can click") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  QTest::keyClick(&bench.view, Qt::Key_Insert);  // no crosshair yet
  CHECK(bench.project().objects().empty());
  QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ControlModifier);
  QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
  QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ControlModifier);
  QTest::keyClick(&bench.view, Qt::Key_Insert);
  REQUIRE(bench.settle());
  const cv::Point2f at = std::get<Click>(bench.prompts().at(0).prompt).at;
  CHECK(at.x == CanvasBench::width / 2 + 10.5f);
  CHECK(at.y == CanvasBench::height / 2 + 1.5f);
  QTest::keyClick(&bench.view, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
  QTest::keyClick(&bench.view, Qt::Key_Insert, Qt::ShiftModifier);
  REQUIRE(bench.settle());
  CHECK_FALSE(std::get<Click>(bench.prompts().at(1).prompt).positive);
}

TEST_CASE("a locked object is left alone and the person hears why") {
  CanvasBench bench;
  REQUIRE(bench.opened);
  bench.click(60, 50);
  REQUIRE(bench.settle());
  const Mask before = bench.mask();
  Object object = *bench.project().object(bench.session.document().selection.object());
  object.locked = true;
  bench.project().updateObject(object);
  bench.click(150, 50);
  bench.view.setTool(ToolId::Brush);
  bench.drag({{150, 50}, {170, 50}});
  REQUIRE(bench.settle());
  CHECK(bench.mask() == before);
  CHECK(bench.errors.size() == 2);
}
