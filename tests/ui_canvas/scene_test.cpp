// SPDX-License-Identifier: Apache-2.0
#include "tests/support/catch.h"
#include "tests/ui_canvas/canvas_bench.h"

using namespace maskline;
using maskline::test::CanvasBench;

namespace {

/// A road over the left half and a car in it; the right half is unlabelled.
struct SceneBench : CanvasBench {
  SceneBench() {
    REQUIRE(opened);
    Document& document = session.document();
    const CategoryId road = document.categories.add("road", true);
    document.categories.setColour(road, {200, 10, 20});
    const CategoryId car = document.categories.add("car", false);
    document.categories.setColour(car, {10, 20, 200});
    put("road", {0, 0, width / 2, height});
    document.objects.setColour(put("car", {20, 20, 40, 60}), {10, 220, 10});
    document.selection.select({});
  }
  ObjectId put(const char* category, cv::Rect box) {
    const ObjectId object = session.document().objects.add({}, category);
    cv::Mat bitmap = cv::Mat::zeros(height, width, CV_8UC1);
    bitmap(box).setTo(255);
    session.document().masks.paint(Mask::fromMat(bitmap));
    return object;
  }
  void show(std::optional<SceneForm> form, double opacity = 1) {
    OverlayStyle style = view.overlayStyle();
    style.scene = form;
    style.sceneOpacity = opacity;
    view.setOverlayStyle(style);
  }
  QImage grabbed() { return view.grab().toImage(); }
  QColor colour(double x, double y) {
    const QImage image = grabbed();
    return image.pixelColor((QPointF(at(x, y)) * image.devicePixelRatio()).toPoint());
  }
  /// How many colours the pixels around a point have.
  int colours(double x, double y) {
    const QImage image = grabbed();
    const QPoint middle = (QPointF(at(x, y)) * image.devicePixelRatio()).toPoint();
    std::vector<QRgb> seen;
    for (int dx = -8; dx <= 8; ++dx) {
      const QRgb c = image.pixel(middle + QPoint(dx, 0));
      if (std::find(seen.begin(), seen.end(), c) == seen.end()) seen.push_back(c);
    }
    return static_cast<int>(seen.size());
  }
};

}  // namespace

TEST_CASE("the semantic view shows categories, the panoptic view things by object") {
  SceneBench bench;
  bench.show(SceneForm::Semantic);
  CHECK(bench.colour(5, 110) == QColor(200, 10, 20));
  CHECK(bench.colour(22, 78) == QColor(10, 20, 200));
  bench.show(SceneForm::Panoptic);
  CHECK(bench.colour(5, 110) == QColor(200, 10, 20));
  CHECK(bench.colour(22, 78) == QColor(10, 220, 10));
  const QColor picture(120, 90, 0);  // of the first frame
  bench.show(SceneForm::Instances);
  CHECK(bench.colour(5, 110) == picture);
  CHECK(bench.colour(22, 78) == QColor(10, 220, 10));
  bench.show(std::nullopt);
  CHECK(bench.colour(180, 60) == picture);
}

TEST_CASE("unlabelled pixels are hatched until they are labelled") {
  SceneBench bench;
  bench.show(SceneForm::Panoptic);
  CHECK(bench.colours(150, 60) == 2);
  GiveRequest request{FrameRange::single(bench.frame())};
  request.category = "road";
  REQUIRE(bench.session.document().scene.give(request));
  CHECK(bench.colours(150, 60) == 1);
  CHECK(bench.colour(150, 60) == QColor(200, 10, 20));
  bench.session.document().undo();
  CHECK(bench.colours(150, 60) == 2);
}

TEST_CASE("regions have names while they are large enough") {
  SceneBench bench;
  bench.show(SceneForm::Panoptic);
  const auto white = [&] {
    const QImage image = bench.grabbed();
    const QRect part(bench.at(21, 21) * image.devicePixelRatio(),
                     bench.at(58, 78) * image.devicePixelRatio());
    int count = 0;
    for (int y = part.top(); y < part.bottom(); ++y)
      for (int x = part.left(); x < part.right(); ++x)
        count += image.pixelColor(x, y) == QColor(Qt::white);
    return count;
  };
  CHECK(white() > 5);
  bench.view.setZoom(0.2);
  CHECK(white() == 0);
}

TEST_CASE("a restricted brush paints and shows only what it may") {
  SceneBench bench;
  bench.show(SceneForm::Panoptic);
  const ObjectId sign = bench.session.document().objects.add("sign");
  bench.session.document().scene.setPaintOver(PaintOver{true, {}});
  bench.view.setTool(ToolId::Brush);
  bench.view.setBrushRadius(6);
  bench.drag({{80, 60}, {120, 60}});
  const Mask painted = bench.project().mask(sign, bench.frame());
  CHECK(painted.contains({110, 60}));
  CHECK_FALSE(painted.contains({90, 60}));
  CHECK(painted.boundingBox().x == CanvasBench::width / 2);
  CHECK(bench.errors.empty());
  bench.drag({{10, 100}, {60, 100}});
  CHECK(bench.project().mask(sign, bench.frame()) == painted);
}
