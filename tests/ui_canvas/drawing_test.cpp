// SPDX-License-Identifier: Apache-2.0
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/support/support.h"
#include "ui/canvas/frame_picture.h"
#include "ui/canvas/mask_layer.h"
#include "ui/canvas/pyramid.h"
#include "ui/canvas/viewport.h"

using namespace maskline;
using maskline::test::mask;

namespace {

Viewport viewportOf(QSize view, QSize image, double ratio, double zoom) {
  Viewport viewport;
  viewport.setView(view, ratio);
  viewport.setImageSize(image);
  viewport.zoomAt({view.width() / 2.0, view.height() / 2.0}, zoom);
  return viewport;
}

template <class Draw>
QImage canvas(const Viewport& viewport, Draw draw) {
  const double ratio = viewport.devicePixelRatio();
  QImage image((QSizeF(viewport.viewSize()) * ratio).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::black);
  QPainter painter(&image);
  draw(painter);
  return image;
}

/// The colour drawn in the middle of an image pixel.
QColor at(const QImage& image, const Viewport& viewport, QPoint pixel) {
  const QPointF view = viewport.toView(QPointF(pixel) + QPointF(0.5, 0.5));
  return image.pixelColor((view * viewport.devicePixelRatio()).toPoint());
}

}  // namespace

TEST_CASE("halvings keep to the grid, odd edges included") {
  cv::Mat picture(5, 7, CV_8UC1, cv::Scalar(0));
  picture.col(6).setTo(200);
  Pyramid pyramid(picture);
  const cv::Mat half = pyramid.level(1);
  REQUIRE(half.size() == cv::Size(4, 3));
  CHECK(half.at<std::uint8_t>(0, 2) == 0);
  CHECK(half.at<std::uint8_t>(0, 3) == 100);  // beyond the edge of a mask there is nothing
  CHECK(pyramid.levelFor(1) == 0);
  CHECK(pyramid.levelFor(0.6) == 0);
  CHECK(pyramid.levelFor(0.5) == 1);
  CHECK(pyramid.levelFor(0.24) == 2);
}

TEST_CASE("enlarged pixels are exact squares at every zoom and device pixel ratio") {
  const double ratio = GENERATE(1.0, 1.5, 2.0);
  const double zoom = GENERATE(4.0, 7.3, 64.0);
  cv::Mat chess(40, 60, CV_8UC3);
  for (int y = 0; y < chess.rows; ++y)
    for (int x = 0; x < chess.cols; ++x)
      chess.at<cv::Vec3b>(y, x) = (x + y) % 2 ? cv::Vec3b(0, 0, 255) : cv::Vec3b(255, 255, 255);
  FramePicture picture;
  picture.set(chess);
  const Viewport viewport = viewportOf({300, 200}, {60, 40}, ratio, zoom);
  const QImage drawn = canvas(viewport, [&](QPainter& p) { picture.draw(p, viewport); });
  for (const QPoint pixel : {QPoint(30, 20), QPoint(29, 20), QPoint(31, 21), QPoint(30, 19)}) {
    const QColor expected = (pixel.x() + pixel.y()) % 2 ? QColor(255, 0, 0) : QColor(Qt::white);
    CHECK(at(drawn, viewport, pixel) == expected);
  }
}

TEST_CASE("a mask is drawn over exactly its pixels") {
  const double ratio = GENERATE(1.0, 1.5, 2.0);
  const double zoom = GENERATE(5.0, 17.0);
  const Mask shape = mask({"......", ".##...", ".#.#..", "......"});
  MaskLayer layer;
  layer.setMask(shape);
  layer.setStyle({QColor(255, 255, 0), 1, 0, false});
  const Viewport viewport = viewportOf({200, 150}, {6, 4}, ratio, zoom);
  const QImage drawn = canvas(viewport, [&](QPainter& p) { layer.drawFill(p, viewport); });
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 6; ++x)
      CHECK(at(drawn, viewport, {x, y}) ==
            (shape.contains({x, y}) ? QColor(255, 255, 0) : QColor(Qt::black)));
}

TEST_CASE("a reduced mask keeps its place and size") {
  cv::Mat bitmap(2160, 3840, CV_8UC1, cv::Scalar(0));
  bitmap(cv::Rect(1001, 503, 800, 600)).setTo(255);
  MaskLayer layer;
  layer.setMask(Mask::fromMat(bitmap));
  layer.setStyle({QColor(Qt::white), 1, 0, false});
  const Viewport viewport = viewportOf({960, 540}, {3840, 2160}, 1, 0.24);
  const QImage drawn = canvas(viewport, [&](QPainter& p) { layer.drawFill(p, viewport); });
  double covered = 0;
  for (int y = 0; y < drawn.height(); ++y)
    for (int x = 0; x < drawn.width(); ++x) covered += drawn.pixelColor(x, y).red() / 255.0;
  CHECK(covered == Approx(800 * 600 * 0.24 * 0.24).epsilon(0.01));
  CHECK(at(drawn, viewport, {1010, 800}) == QColor(Qt::white));
  CHECK(at(drawn, viewport, {992, 800}) == QColor(Qt::black));
  CHECK(at(drawn, viewport, {1790, 800}) == QColor(Qt::white));
  CHECK(at(drawn, viewport, {1812, 800}) == QColor(Qt::black));
}

TEST_CASE("the outline of the selected object is thicker and has a dark rim") {
  cv::Mat bitmap(60, 60, CV_8UC1, cv::Scalar(0));
  bitmap(cv::Rect(20, 20, 20, 20)).setTo(255);
  const Viewport viewport = viewportOf({300, 300}, {60, 60}, 1, 4);
  const auto counted = [&](double width, bool halo) {
    MaskLayer layer;
    layer.setMask(Mask::fromMat(bitmap));
    layer.setStyle({QColor(0, 200, 0), 0, width, halo});
    QImage image(300, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layer.drawFill(painter, viewport);
    layer.drawOutline(painter, viewport);
    std::pair<int, int> out;
    for (int y = 0; y < 300; ++y)
      for (int x = 0; x < 300; ++x) {
        out.first += image.pixelColor(x, y) == QColor(0, 200, 0);
        out.second += image.pixelColor(x, y).green() < 120;
      }
    return out;
  };
  const auto thin = counted(1, false);
  const auto thick = counted(2, true);
  CHECK(thin.first >= 4 * 80);
  CHECK(thick.first > 1.6 * thin.first);
  CHECK(thin.second == 0);
  CHECK(thick.second > 4 * 80);
}
