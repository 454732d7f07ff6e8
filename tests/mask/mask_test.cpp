// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask.h"

#include <array>
#include <opencv2/imgproc.hpp>
#include <random>

#include "core/base/error.h"
#include "core/mask/mask_part.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

namespace {

cv::Mat randomBitmap(std::mt19937& random, cv::Size size) {
  cv::Mat bitmap(size, CV_8UC1);
  const unsigned density = random() % 11;
  bool on = false;
  for (auto& pixel : cv::Mat_<std::uint8_t>(bitmap)) {
    if (random() % 10 < density) on = !on;
    pixel = on ? static_cast<std::uint8_t>(1 + random() % 255) : 0;
  }
  return bitmap;
}

bool same(const cv::Mat& a, const cv::Mat& b) { return cv::countNonZero(a != b) == 0; }

}  // namespace

TEST_CASE("A mask has one run form") {
  const Mask m = mask({".##.", "##.."});
  CHECK(std::vector(m.runs().begin(), m.runs().end()) == std::vector<std::uint32_t>{1, 2, 1, 2, 2});
  CHECK(Mask::fromRuns({4, 2}, std::array<std::uint32_t, 7>{1, 1, 0, 1, 1, 2, 2}) == m);
  CHECK(Mask::full({2, 2}) == mask({"##", "##"}));
  CHECK(Mask(cv::Size(2, 2)) == mask({"..", ".."}));
  CHECK(Mask(cv::Size(0, 0)) == Mask());
  CHECK(Mask::fromMat(cv::Mat()) == Mask());
  CHECK_FALSE(Mask(cv::Size(2, 2)) == Mask(cv::Size(4, 1)));
}

TEST_CASE("Runs that do not fill the frame are corrupt") {
  const std::array<std::uint32_t, 2> overflowing{0xffffffffu, 5};
  for (const auto& runs : {std::vector<std::uint32_t>{3}, {5}, {}, {2, 3}})
    CHECK_THROWS_AS(Mask::fromRuns({2, 2}, runs), Error);
  CHECK_THROWS_AS(Mask::fromRuns({2, 2}, overflowing), Error);
  CHECK_THROWS_AS(Mask(cv::Size(-1, 2)), Error);
  CHECK_THROWS_AS(Mask(cv::Size(100000, 100000)), Error);
  CHECK_THROWS_AS(Mask::fromMat(cv::Mat::zeros(2, 2, CV_8UC3)), Error);
}

TEST_CASE("Area, box and points") {
  const Mask m = mask({"......", "..##..", ".##...", "......"});
  CHECK(m.area() == 4);
  CHECK(m.boundingBox() == cv::Rect(1, 1, 3, 2));
  CHECK(m.contains({2, 1}));
  CHECK(m.contains({1, 2}));
  CHECK_FALSE(m.contains({1, 1}));
  CHECK_FALSE(m.contains({-1, 1}));
  CHECK_FALSE(m.contains({6, 3}));
  CHECK_FALSE(m.empty());
  const Mask none(cv::Size(6, 4));
  CHECK(none.empty());
  CHECK(none.area() == 0);
  CHECK(none.boundingBox().empty());
  // A run that goes over the end of a row touches both sides.
  CHECK(mask({"...#", "#..."}).boundingBox() == cv::Rect(0, 0, 4, 2));
  CHECK(mask({"..", ".#"}).boundingBox() == cv::Rect(1, 1, 1, 1));
}

TEST_CASE("Set operations") {
  const Mask a = mask({"##..", "##..", "...."}), b = mask({".##.", ".##.", "...."});
  CHECK(unite(a, b) == mask({"###.", "###.", "...."}));
  CHECK(intersect(a, b) == mask({".#..", ".#..", "...."}));
  CHECK(subtract(a, b) == mask({"#...", "#...", "...."}));
  CHECK(symmetricDifference(a, b) == mask({"#.#.", "#.#.", "...."}));
  CHECK(invert(a) == mask({"..##", "..##", "####"}));
  CHECK(intersectionArea(a, b) == 2);
  CHECK(iou(a, b) == Approx(2.0 / 6));
  CHECK(iou(Mask(cv::Size(3, 3)), Mask(cv::Size(3, 3))) == 1);
  CHECK(iou(a, Mask(cv::Size(4, 3))) == 0);
  CHECK(unite(Mask(), Mask()) == Mask());
  CHECK_THROWS_AS(unite(a, Mask(cv::Size(3, 4))), Error);
  CHECK_THROWS_AS(iou(a, Mask(cv::Size(3, 4))), Error);
}

TEST_CASE("Runs and bitmaps agree on random masks") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const cv::Size size(1 + int(random() % 70), 1 + int(random() % 40));
    const cv::Mat p = randomBitmap(random, size), q = randomBitmap(random, size);
    const Mask a = Mask::fromMat(p), b = Mask::fromMat(q);
    const cv::Mat setP = p != 0, setQ = q != 0;
    REQUIRE(same(a.toMat(), setP));
    REQUIRE(a.area() == cv::countNonZero(p));
    REQUIRE(a.boundingBox() == cv::boundingRect(setP));
    REQUIRE(same(unite(a, b).toMat(), setP | setQ));
    REQUIRE(same(intersect(a, b).toMat(), setP & setQ));
    REQUIRE(same(subtract(a, b).toMat(), setP & ~setQ));
    REQUIRE(same(symmetricDifference(a, b).toMat(), setP ^ setQ));
    REQUIRE(same(invert(a).toMat(), ~setP));
    REQUIRE(intersectionArea(a, b) == cv::countNonZero(setP & setQ));
    REQUIRE(Mask::fromRuns(size, a.runs()) == a);
    REQUIRE(unite(a, b) == Mask::fromMat(setP | setQ));
  }
}

TEST_CASE("A part of a mask is that part of its bitmap, also beyond the picture") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const cv::Mat bitmap = randomBitmap(random, cv::Size(1 + random() % 30, 1 + random() % 20));
    const Mask m = Mask::fromMat(bitmap);
    const cv::Rect box(int(random() % 40) - 10, int(random() % 30) - 10, 1 + random() % 30,
                       1 + random() % 20);
    cv::Mat expected = cv::Mat::zeros(box.size(), CV_8UC1);
    const cv::Rect common = box & cv::Rect({}, bitmap.size());
    if (!common.empty()) m.toMat(3)(common).copyTo(expected(common - box.tl()));
    REQUIRE(same(partOf(m, box, 3), expected));
  }
}

TEST_CASE("Views into larger pictures are read and painted") {
  std::mt19937 random(3);
  const cv::Mat large = randomBitmap(random, {50, 40});
  const cv::Rect part(7, 5, 31, 20);
  const Mask m = Mask::fromMat(large(part));
  CHECK(m == Mask::fromMat(large(part).clone()));
  cv::Mat target = cv::Mat::zeros(40, 50, CV_8UC1);
  cv::Mat view = target(part);
  m.paintInto(view, 9);
  CHECK(same(target(part), m.toMat(9)));
  CHECK(cv::countNonZero(target) == m.area());
  CHECK_THROWS_AS(m.paintInto(target, 1), Error);
}
