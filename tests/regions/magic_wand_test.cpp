// SPDX-License-Identifier: Apache-2.0
#include "core/regions/magic_wand.h"

#include "core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

namespace {

/// Grey pixels; a digit d is the value 20 · d.
cv::Mat grey(std::initializer_list<std::string> rows) {
  cv::Mat image(static_cast<int>(rows.size()), static_cast<int>(rows.begin()->size()), CV_8UC3);
  int y = 0;
  for (const std::string& row : rows) {
    for (int x = 0; x < image.cols; ++x)
      image.at<cv::Vec3b>(y, x) = cv::Vec3b::all(
          static_cast<std::uint8_t>(20 * (row[static_cast<std::size_t>(x)] - '0')));
    ++y;
  }
  return image;
}

}  // namespace

TEST_CASE("magic wand: connected pixels within the tolerance of the point") {
  const cv::Mat image = grey({"1120221", "1190111", "9991119"});
  CHECK(magicWand(image, {0, 0}, {0, true}) == mask({"##.....", "##.....", "......."}));
  CHECK(magicWand(image, {0, 0}, {20, true}) == mask({"#######", "##.####", "...###."}));
  CHECK(magicWand(image, {2, 1}, {0, true}) == mask({".......", "..#....", "###...."}));
}

TEST_CASE("magic wand: pixels anywhere") {
  const cv::Mat image = grey({"1120221", "1190111", "9991119"});
  CHECK(magicWand(image, {0, 0}, {0, false}) == mask({"##....#", "##..###", "...###."}));
  CHECK(magicWand(image, {2, 1}, {0, false}) == mask({".......", "..#....", "###...#"}));
}

TEST_CASE("magic wand: each channel counts, and the ends of the range are no wall") {
  cv::Mat image(1, 3, CV_8UC3, cv::Scalar(250, 10, 10));
  image.at<cv::Vec3b>(0, 1) = {255, 0, 10};
  image.at<cv::Vec3b>(0, 2) = {250, 10, 40};
  CHECK(magicWand(image, {0, 0}, {10, true}) == mask({"##."}));
  CHECK(magicWand(image, {0, 0}, {30, true}) == mask({"###"}));
  CHECK(magicWand(image, {1, 0}, {255, true}) == mask({"###"}));
}

TEST_CASE("magic wand: a point outside the image") {
  const cv::Mat image = grey({"11", "11"});
  CHECK_THROWS_AS(magicWand(image, {2, 0}), Error);
  CHECK_THROWS_AS(magicWand(image, {0, -1}), Error);
}
