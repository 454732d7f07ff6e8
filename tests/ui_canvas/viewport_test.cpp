// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/viewport.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

Viewport viewportOf(QSize view, QSize image, double ratio) {
  Viewport viewport;
  viewport.setView(view, ratio);
  viewport.setImageSize(image);
  return viewport;
}

bool near(QPointF a, QPointF b, double tolerance) {
  return std::abs(a.x() - b.x()) <= tolerance && std::abs(a.y() - b.y()) <= tolerance;
}

}  // namespace

TEST_CASE("a picture is fitted in the middle and stays fitted until it is zoomed") {
  Viewport viewport = viewportOf({800, 600}, {1920, 1080}, 1);
  CHECK(viewport.fitting());
  CHECK(near(viewport.imageRect().center(), {400, 300}, 1));
  CHECK(viewport.imageRect().width() <= 800);
  CHECK(viewport.imageRect().width() > 700);

  viewport.setView({400, 600}, 1);
  CHECK(viewport.imageRect().width() <= 400);

  viewport.zoomAt({200, 300}, 1);
  CHECK_FALSE(viewport.fitting());
  viewport.setView({1000, 600}, 1);
  CHECK(viewport.zoom() == 1);
}

TEST_CASE("what is under the cursor stays there while zooming, at every device pixel ratio") {
  const double ratio = GENERATE(1.0, 1.5, 2.0);
  Viewport viewport = viewportOf({900, 700}, {640, 480}, ratio);
  const QPointF cursor(431, 322);
  const QPointF there = viewport.toImage(cursor);
  for (int notch = 0; notch < 30; ++notch) {
    viewport.zoomAt(cursor, viewport.zoom() * 1.25);
    // Half a device pixel, to which the picture's corner is rounded.
    CHECK(near(viewport.toImage(cursor), there, 0.51 / viewport.deviceZoom()));
  }
  CHECK(viewport.zoom() == Viewport::maxZoom);
  CHECK(viewport.pixelAt(cursor) == QPoint(int(there.x()), int(there.y())));
}

TEST_CASE(
    "view and image coordinates are each other's inverse and the corner is on a device pixel") {
  const double ratio = GENERATE(1.0, 1.25, 2.0);
  const double zoom = GENERATE(0.1, 1.0, 3.7, 64.0);
  Viewport viewport = viewportOf({777, 555}, {321, 123}, ratio);
  viewport.zoomAt({300.3, 200.7}, zoom);
  viewport.panBy({13.37, -4.2});
  const QPointF image(100.25, 50.5);
  CHECK(near(viewport.toImage(viewport.toView(image)), image, 1e-6));
  const QPointF corner = viewport.toView(QPointF(0, 0)) * ratio;
  CHECK(near(corner, viewport.deviceOrigin(), 1e-6));
}

TEST_CASE("a pixel covers the half-open square at its number") {
  Viewport viewport = viewportOf({800, 600}, {64, 48}, 1);
  viewport.zoomAt({400, 300}, 8);
  const QPointF corner = viewport.toView(QPointF(10, 20));
  CHECK(viewport.pixelAt(corner) == QPoint(10, 20));
  CHECK(viewport.pixelAt(corner + QPointF(7.9, 7.9)) == QPoint(10, 20));
  CHECK(viewport.pixelAt(corner + QPointF(8, 0)) == QPoint(11, 20));
  CHECK(viewport.pixelAt(viewport.imageRect().topLeft() - QPointF(1, 0)) == QPoint(-1, -1));
  CHECK(viewport.pixelAt(viewport.imageRect().bottomRight()) == QPoint(-1, -1));
}

TEST_CASE("the picture cannot be lost by panning") {
  Viewport viewport = viewportOf({800, 600}, {1920, 1080}, 1);
  viewport.zoomAt({400, 300}, 2);
  viewport.panBy({100000, -100000});
  CHECK(viewport.imageRect().intersects(QRectF(0, 0, 800, 600)));
}

TEST_CASE("showing a part fills most of the view with it") {
  Viewport viewport = viewportOf({800, 600}, {1920, 1080}, 1);
  viewport.show({1000, 500, 100, 50});
  const QRectF part = viewport.toView(QRectF(1000, 500, 100, 50));
  CHECK(QRectF(0, 0, 800, 600).contains(part));
  CHECK(part.width() > 400);
  CHECK(near(part.center(), {400, 300}, 1));
}
