// SPDX-License-Identifier: Apache-2.0
#include "core/regions/superpixels.h"

#include <opencv2/imgproc.hpp>
#include <set>

#include "core/mask/morphology.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

/// A dark disc on a bright ground with noise.
cv::Mat disc() {
  cv::Mat image(90, 120, CV_8UC3, cv::Scalar(200, 190, 180));
  cv::circle(image, {60, 45}, 25, {30, 40, 60}, cv::FILLED);
  cv::Mat noise(image.size(), CV_8UC3);
  cv::RNG random(7);
  random.fill(noise, cv::RNG::UNIFORM, 0, 8);
  return image + noise;
}

Mask discMask() {
  cv::Mat bitmap = cv::Mat::zeros(90, 120, CV_8UC1);
  cv::circle(bitmap, {60, 45}, 25, 255, cv::FILLED);
  return Mask::fromMat(bitmap);
}

}  // namespace

TEST_CASE("superpixels: every pixel belongs to one cell") {
  const int size = GENERATE(4, 12, 40);
  const Superpixels cells(disc(), size);
  Mask all(cells.imageSize());
  std::int64_t area = 0;
  for (int i = 0; i < cells.count(); ++i) {
    const Mask cell = cells.cell(i);
    area += cell.area();
    all = unite(all, cell);
  }
  CHECK(area == 90 * 120);
  CHECK(all == Mask::full(cells.imageSize()));
  for (const cv::Point pixel : {cv::Point(0, 0), cv::Point(119, 89), cv::Point(60, 45)})
    CHECK(cells.cell(cells.at(pixel)).contains(pixel));
  CHECK(cells.at({-1, 0}) == -1);
  CHECK(cells.at({0, 90}) == -1);
}

TEST_CASE("superpixels: about as large as asked") {
  const Superpixels cells(disc(), 12);
  CHECK(cells.count() > 90 * 120 / (12 * 12) / 2);
  CHECK(cells.count() < 90 * 120 / (12 * 12) * 2);
}

TEST_CASE("superpixels: they follow edges") {
  const Superpixels cells(disc(), 12);
  Mask chosen(cells.imageSize());
  for (int i = 0; i < cells.count(); ++i)
    if (const Mask cell = cells.cell(i); 2 * intersectionArea(cell, discMask()) > cell.area())
      chosen = unite(chosen, cell);
  CHECK(iou(chosen, discMask()) > 0.95);
}

TEST_CASE("superpixels: cells at pixels") {
  const Superpixels cells(disc(), 12);
  const std::vector<cv::Point> pixels{{5, 5}, {6, 5}, {100, 80}, {-3, 5}};
  CHECK(cells.cellsAt(pixels) ==
        unite(unite(cells.cell(cells.at({5, 5})), cells.cell(cells.at({6, 5}))),
              cells.cell(cells.at({100, 80}))));
  CHECK(cells.cellsAt({}).empty());
}

TEST_CASE("superpixels: small images and odd sizes") {
  for (const cv::Size size : {cv::Size(1, 1), cv::Size(3, 50), cv::Size(5, 5), cv::Size(7, 300)}) {
    const Superpixels cells(cv::Mat(size, CV_8UC3, cv::Scalar(9, 9, 9)), 1000);
    CHECK(cells.count() >= 1);
    CHECK(cells.at({size.width - 1, size.height - 1}) >= 0);
  }
  const cv::Mat image = disc();
  CHECK(Superpixels(image, 0).count() == Superpixels(image, Superpixels::smallestSize).count());
}
