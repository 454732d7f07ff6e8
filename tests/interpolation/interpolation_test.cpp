// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/interpolation.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/mask/morphology.h"
#include "core/mask/shapes.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;

namespace {

constexpr int width = 160, height = 120;
const cv::Size frame(width, height);

Mask disk(float x, float y, float radius) { return diskMask(frame, {x, y}, radius); }
Mask box(float x, float y, float w, float h) { return boxMask(frame, {x, y, w, h}); }

/// A bar through its middle, turned by `degrees`.
Mask bar(cv::Point2f middle, float length, float thickness, double degrees) {
  const double angle = degrees * CV_PI / 180;
  const cv::Point2f along(float(std::cos(angle)), float(std::sin(angle)));
  const cv::Point2f l = along * (length / 2), s = cv::Point2f(-along.y, along.x) * (thickness / 2);
  return polygonMask(frame, {{middle - l - s, middle + l - s, middle + l + s, middle - l + s}});
}

Mask between(const Mask& a, const Mask& b, double t = 0.5) { return interpolate(a, b, t).mask; }

}  // namespace

TEST_CASE("The ends are exact") {
  const Mask a = disk(40, 50, 20), b = box(80, 30, 30, 50);
  CHECK(between(a, b, 0) == a);
  CHECK(between(a, b, 1) == b);
  CHECK(interpolate(a, b, 0).confidence == 1);
  CHECK(interpolate(a, b, 1).confidence == 1);
  CHECK(between(a, a, 0.3) == a);
  CHECK_THROWS_AS(interpolate(a, Mask(cv::Size(3, 3)), 0.5), Error);
}

TEST_CASE("Shapes that move keep their shape") {
  // No overlap between the keyframes at all.
  CHECK(iou(between(disk(30, 60, 15), disk(120, 40, 15)), disk(75, 50, 15)) > 0.93);
  CHECK(iou(between(disk(30, 60, 15), disk(120, 40, 15), 0.2), disk(48, 56, 15)) > 0.93);
  CHECK(iou(between(disk(80, 60, 10), disk(80, 60, 30)), disk(80, 60, 21.8f)) > 0.9);
  const Mask turned = between(bar({80, 60}, 80, 12, 0), bar({80, 60}, 80, 12, 50));
  CHECK(iou(turned, bar({80, 60}, 80, 12, 25)) > 0.8);
}

TEST_CASE("Time runs both ways") {
  const Mask a = bar({50, 60}, 60, 20, 10), b = unite(disk(100, 50, 22), box(100, 50, 30, 20));
  for (const double t : {0.25, 0.5, 0.75})
    CHECK(iou(between(a, b, t), between(b, a, 1 - t)) > 0.97);
}

TEST_CASE("Thin things do not vanish in the middle") {
  const Mask a = box(20, 40, 100, 2), b = box(30, 70, 100, 2);
  const Mask middle = between(a, b);
  CHECK(middle.area() > 150);
  CHECK(iou(grow(middle, 1), grow(box(25, 55, 100, 2), 1)) > 0.8);
  for (const double t : {0.1, 0.3, 0.7, 0.9}) CHECK(between(a, b, t).area() > 150);
}

TEST_CASE("Parts split and join") {
  const Mask one = box(40, 50, 80, 20);
  const Mask two = unite(box(30, 50, 35, 20), box(95, 50, 35, 20));
  for (const auto& [a, b] : {std::pair{one, two}, std::pair{two, one}})
    for (const double t : {0.25, 0.5, 0.75}) {
      const Mask middle = between(a, b, t);
      CHECK(std::abs(double(middle.area()) - 1500) < 150);
      CHECK(iou(middle, unite(a, b)) > 0.6);
    }
}

TEST_CASE("Separate parts move on their own") {
  const Mask a = unite(disk(30, 30, 12), disk(120, 90, 16));
  const Mask b = unite(disk(70, 30, 12), disk(80, 90, 16));
  CHECK(iou(between(a, b), unite(disk(50, 30, 12), disk(100, 90, 16))) > 0.9);
}

TEST_CASE("A part without a counterpart shrinks away") {
  const Mask stays = disk(40, 60, 18), goes = disk(130, 60, 14);
  const Mask early = between(unite(stays, goes), stays, 0.25);
  const Mask late = between(unite(stays, goes), stays, 0.75);
  CHECK(iou(intersect(early, box(0, 0, 80, 120)), stays) > 0.95);
  CHECK(iou(intersect(late, box(0, 0, 80, 120)), stays) > 0.95);
  CHECK(intersectionArea(early, goes) > intersectionArea(late, goes));
  CHECK(intersectionArea(late, goes) > 0);
  CHECK(connectedParts(early).size() == 2);
}

TEST_CASE("An empty side makes the other shrink away") {
  const Mask a = disk(80, 60, 30), none(frame);
  CHECK(between(none, none).empty());
  std::int64_t before = a.area();
  for (const double t : {0.2, 0.4, 0.6, 0.8}) {
    const Mask m = between(a, none, t);
    CHECK(m.area() < before);
    CHECK(m.area() > 0);
    CHECK(subtract(m, a).empty());
    CHECK(m == between(none, a, 1 - t));
    before = m.area();
  }
}

TEST_CASE("Holes move along") {
  const auto ring = [](float x) { return subtract(disk(x, 60, 25), disk(x, 60, 12)); };
  const Mask middle = between(ring(50), ring(90));
  CHECK(iou(middle, ring(70)) > 0.85);
  CHECK_FALSE(middle.contains({70, 60}));
}

TEST_CASE("Many specks and whole frames are no trouble") {
  cv::Mat dots = cv::Mat::zeros(frame, CV_8UC1);
  for (int y = 2; y < height; y += 7)
    for (int x = 2; x < width; x += 7) dots.at<std::uint8_t>(y, x) = 1;
  const Mask specks = Mask::fromMat(dots);
  CHECK(between(specks, disk(80, 60, 30)).area() > 0);
  CHECK(between(specks, specks) == specks);
  CHECK(between(Mask::full(frame), disk(80, 60, 30)).area() > disk(80, 60, 30).area());
  CHECK(between(Mask::full(frame), Mask(frame)).size() == frame);
  CHECK(interpolate(Mask(), Mask(), 0.5).mask == Mask());
  const cv::Size tiny(1, 1);
  CHECK(interpolate(Mask::full(tiny), Mask(tiny), 0.5).mask.size() == tiny);
}

TEST_CASE("A gap is filled at even steps") {
  const Mask a = disk(40, 60, 20), b = disk(100, 60, 20);
  const auto gap = interpolateGap(a, b, 3);
  REQUIRE(gap.size() == 3);
  for (int i = 0; i < 3; ++i) CHECK(gap[i].mask == between(a, b, (i + 1) / 4.0));
  CHECK(interpolateGap(a, b, 0).empty());

  int calls = 0;
  std::stop_source stop;
  WorkContext work{stop.get_token(), [&](Progress p) {
                     CHECK(p.total == 5);
                     if (++calls == 2) stop.request_stop();
                   }};
  CHECK(interpolateGap(a, b, 5, work).size() == 2);
}

TEST_CASE("Confidence falls towards the middle and with the change") {
  const Mask a = disk(40, 60, 20);
  const auto near = interpolateGap(a, disk(44, 60, 20), 9);
  const auto far = interpolateGap(a, bar({120, 60}, 70, 14, 30), 9);
  for (const auto& gap : {near, far}) {
    for (const auto& m : gap) CHECK((m.confidence >= 0 && m.confidence <= 1));
    for (int i = 0; i < 4; ++i) CHECK(gap[i].confidence > gap[i + 1].confidence);
    for (int i = 4; i < 8; ++i) CHECK(gap[i].confidence < gap[i + 1].confidence);
  }
  for (int i = 0; i < 9; ++i) CHECK(near[i].confidence > far[i].confidence);
}
