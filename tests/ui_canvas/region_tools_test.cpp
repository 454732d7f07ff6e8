// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>

#include "core/regions/superpixels.h"
#include "tests/support/catch.h"
#include "tests/ui_canvas/canvas_bench.h"

using namespace maskline;
using maskline::test::CanvasBench;

namespace {

const cv::Rect square(60, 30, 40, 40), other(120, 30, 20, 40);

/// Two squares of one colour on a brighter ground.
void draw(cv::Mat& image) {
  image.setTo(cv::Scalar(180, 170, 160));
  image(square).setTo(cv::Scalar(60, 80, 40));
  image(other).setTo(cv::Scalar(60, 80, 40));
  image(cv::Rect(70, 40, 4, 4)).setTo(cv::Scalar(75, 80, 40));
}

Mask boxOf(cv::Rect box) {
  cv::Mat bitmap = cv::Mat::zeros(CanvasBench::height, CanvasBench::width, CV_8UC1);
  bitmap(box).setTo(255);
  return Mask::fromMat(bitmap);
}

int undoSteps(CanvasBench& bench) {
  int steps = 0;
  for (; bench.project().canUndo(); ++steps) bench.project().undo();
  for (int i = 0; i < steps; ++i) bench.project().redo();
  return steps;
}

void setRegions(CanvasBench& bench, int tolerance, bool connected, int cellSize = 16) {
  bench.view.setRegionOptions({tolerance, connected, cellSize});
}

/// Moves the mouse until the superpixels are there.
bool cellsReady(CanvasBench& bench, QPointF at) {
  return CanvasBench::wait([&] {
    bench.move(at, Qt::NoButton);
    return bench.view.cursor().shape() == Qt::CrossCursor;
  });
}

}  // namespace

TEST_CASE("the wand adds similar pixels and takes them away, one undo step each") {
  CanvasBench bench(draw);
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::Wand);
  setRegions(bench, 20, true);
  bench.click(90, 60);
  const ObjectId object = bench.session.document().selection.object();
  REQUIRE(object);
  CHECK(bench.mask() == boxOf(square));
  const auto summary = bench.project().summary(object, bench.frame());
  REQUIRE(summary);
  CHECK(summary->keyframe);
  CHECK(summary->source == MaskSource::Painted);
  const int steps = undoSteps(bench);
  bench.session.document().selection.select(object);

  bench.click(130, 50);
  const Mask both = unite(boxOf(square), boxOf(other));
  CHECK(bench.mask() == both);
  CHECK(undoSteps(bench) == steps + 1);
  bench.session.document().selection.select(object);

  const auto [button, key] = GENERATE(
      std::pair(Qt::RightButton, Qt::NoModifier), std::pair(Qt::LeftButton, Qt::ControlModifier),
      std::pair(Qt::LeftButton, Qt::AltModifier));
  bench.click(90, 60, button, key);
  CHECK(bench.mask() == boxOf(other));
  bench.project().undo();
  CHECK(bench.mask() == both);
  bench.project().redo();
  CHECK(bench.mask() == boxOf(other));
  CHECK(bench.errors.empty());
}

TEST_CASE("the wand follows its options") {
  CanvasBench bench(draw);
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::Wand);
  QSignalSpy told(&bench.view, &CanvasView::regionOptionsChanged);
  setRegions(bench, 10, true);
  CHECK(told.size() == 1);
  bench.click(90, 60);
  CHECK(bench.mask() == subtract(boxOf(square), boxOf({70, 40, 4, 4})));
  setRegions(bench, 20, false);
  bench.click(90, 60);
  CHECK(bench.mask() == unite(boxOf(square), boxOf(other)));
  setRegions(bench, -5, true, 100000);
  CHECK(bench.view.regionOptions().tolerance == 0);
  CHECK(bench.view.regionOptions().cellSize == Superpixels::largestSize);
  bench.click(-5, -5);  // outside the image
  CHECK(bench.mask() == unite(boxOf(square), boxOf(other)));
}

TEST_CASE("superpixels are painted and taken away") {
  CanvasBench bench(draw);
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::Superpixels);
  setRegions(bench, 20, true, 16);
  REQUIRE(cellsReady(bench, {65, 50}));
  cv::Mat picture(CanvasBench::height, CanvasBench::width, CV_8UC3);
  draw(picture);
  const Superpixels cells(picture, 16);
  const int steps = undoSteps(bench);

  bench.press({65, 50});
  bench.move({80, 50});
  CHECK(bench.mask().empty());  // nothing is stored while the button is held
  bench.move({95, 50});
  QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, bench.at(95, 50));
  std::vector<cv::Point> way;
  for (int x = 65; x <= 95; ++x) way.emplace_back(x, 50);
  const Mask painted = bench.mask();
  CHECK(painted == cells.cellsAt(way));
  CHECK(subtract(painted, boxOf(square)).empty());  // cells follow the edge
  const ObjectId object = bench.session.document().selection.object();
  CHECK(undoSteps(bench) == steps + 1);
  bench.session.document().selection.select(object);

  bench.click(80, 50, Qt::RightButton);
  CHECK(bench.mask() == subtract(painted, cells.cell(cells.at({80, 50}))));
  bench.project().undo();
  CHECK(bench.mask() == painted);

  bench.press({130, 50});
  QTest::keyClick(&bench.view, Qt::Key_Escape);
  QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, bench.at(130, 50));
  CHECK(bench.mask() == painted);
}

TEST_CASE("the superpixel under the cursor is outlined") {
  CanvasBench bench(draw);
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::Superpixels);
  const QImage before = bench.view.grab().toImage();
  REQUIRE(cellsReady(bench, {90, 60}));
  CHECK(bench.view.grab().toImage() != before);
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(&bench.view, &leave);
  CHECK(bench.view.grab().toImage() == before);
}

TEST_CASE("superpixels of another frame are computed when it is shown") {
  CanvasBench bench(draw);
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::Superpixels);
  REQUIRE(cellsReady(bench, {90, 60}));
  bench.session.document().playback.goTo(FrameIndex(1));
  REQUIRE(bench.settle());
  REQUIRE(cellsReady(bench, {90, 60}));
  bench.click(90, 60);
  CHECK(bench.mask().area() > 0);
  bench.session.document().playback.goTo(FrameIndex(0));
  REQUIRE(bench.settle());
  CHECK(bench.mask().empty());
}

TEST_CASE("the lasso adds what it encloses, or removes it") {
  CanvasBench bench(draw);
  REQUIRE(bench.opened);
  bench.view.setTool(ToolId::Lasso);
  const int steps = undoSteps(bench);
  bench.press({20, 20});
  bench.move({100, 20});
  bench.move({100, 100});
  CHECK(bench.project().objects().empty());
  QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, bench.at(100, 100));
  const Mask triangle = bench.mask();
  CHECK(triangle.area() == Approx(80 * 80 / 2).epsilon(0.05));
  CHECK(triangle.contains({90, 40}));
  CHECK_FALSE(triangle.contains({40, 90}));
  const ObjectId object = bench.session.document().selection.object();
  CHECK(undoSteps(bench) == steps + 1);
  bench.session.document().selection.select(object);

  bench.drag({{80, 10}, {110, 10}, {110, 110}, {80, 110}}, Qt::RightButton);
  CHECK_FALSE(bench.mask().contains({90, 40}));
  CHECK(bench.mask().contains({60, 40}));
  bench.project().undo();
  CHECK(bench.mask() == triangle);

  bench.press({80, 10});
  bench.move({110, 10});
  bench.move({110, 110});
  QTest::keyClick(&bench.view, Qt::Key_Escape);
  QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, bench.at(110, 110));
  bench.click(50, 50);  // a click encloses nothing
  CHECK(bench.mask() == triangle);
}
