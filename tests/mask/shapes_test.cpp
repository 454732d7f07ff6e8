// SPDX-License-Identifier: Apache-2.0
#include "core/mask/shapes.h"

#include <array>
#include <cmath>
#include <random>

#include "core/mask/morphology.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

namespace {

std::vector<Ring> ringsOf(const std::vector<Outline>& outlines) {
  std::vector<Ring> rings;
  for (const Outline& outline : outlines) {
    rings.push_back(outline.outer);
    rings.insert(rings.end(), outline.holes.begin(), outline.holes.end());
  }
  return rings;
}

Ring square(float from, float to) { return {{from, from}, {to, from}, {to, to}, {from, to}}; }

double distanceToSegment(cv::Point2d p, cv::Point2d a, cv::Point2d b) {
  const cv::Point2d along = b - a;
  const double squared = along.dot(along);
  const double t = squared == 0 ? 0 : std::clamp((p - a).dot(along) / squared, 0.0, 1.0);
  return cv::norm(p - a - along * t);
}

}  // namespace

TEST_CASE("A pixel belongs to a polygon when its centre does") {
  CHECK(polygonMask({4, 3}, {{{1, 1}, {3, 1}, {3, 2}, {1, 2}}}) == mask({"....", ".##.", "...."}));
  CHECK(polygonMask({4, 2}, {{{0.6f, 0}, {2.4f, 0}, {2.4f, 2}, {0.6f, 2}}}) ==
        mask({".#..", ".#.."}));
  CHECK(polygonMask({4, 4}, {{{0, 0}, {4, 4}, {0, 4}}}) == mask({"....", "#...", "##..", "###."}));
  CHECK(polygonMask({3, 2}, {{{-9, -9}, {9, -9}, {9, 9}, {-9, 9}}}) == Mask::full({3, 2}));
  CHECK(polygonMask({3, 2}, {{{0, 0}, {3, 2}}}).empty());
  CHECK(polygonMask({3, 2}, {}).empty());
  CHECK(polygonMask({3, 2}, {{{NAN, 0}, {3, 0}, {3, 2}}}).size() == cv::Size(3, 2));
}

TEST_CASE("Fill rules differ where rings overlap") {
  const std::vector<Ring> nested{square(0, 5), square(1, 4)};
  const Mask ring = mask({"#####", "#...#", "#...#", "#...#", "#####"});
  CHECK(polygonMask({5, 5}, nested, FillRule::EvenOdd) == ring);
  CHECK(polygonMask({5, 5}, nested, FillRule::NonZero) == Mask::full({5, 5}));
  std::vector<Ring> opposite = nested;
  std::reverse(opposite[1].begin(), opposite[1].end());
  CHECK(polygonMask({5, 5}, opposite, FillRule::NonZero) == ring);
}

TEST_CASE("A stroke holds what lies within its radius") {
  const std::array<cv::Point2f, 2> line{{{1.5f, 1.5f}, {4.5f, 1.5f}}};
  CHECK(strokeMask({6, 3}, line, 0.9f) == mask({"......", ".####.", "......"}));
  CHECK(strokeMask({6, 3}, line, 1.0f) == mask({".####.", "######", ".####."}));
  CHECK(diskMask({5, 5}, {2.5f, 2.5f}, 2) == mask({"..#..", ".###.", "#####", ".###.", "..#.."}));
  CHECK(strokeMask({4, 4}, {}, 3).empty());

  std::mt19937 random(4);
  std::uniform_real_distribution<float> anywhere(-10, 60);
  for (int round = 0; round < 60; ++round) {
    std::vector<cv::Point2f> points(1 + random() % 4);
    for (auto& p : points) p = {anywhere(random), anywhere(random)};
    const float radius = 0.4f + float(random() % 12);
    const Mask stroke = strokeMask({50, 40}, points, radius);
    int wrong = 0;
    for (int y = 0; y < 40; ++y)
      for (int x = 0; x < 50; ++x) {
        double distance = cv::norm(cv::Point2d(x + 0.5, y + 0.5) - cv::Point2d(points[0]));
        for (std::size_t i = 1; i < points.size(); ++i)
          distance =
              std::min(distance, distanceToSegment({x + 0.5, y + 0.5}, points[i - 1], points[i]));
        if (std::abs(distance - radius) > 1e-4)
          wrong += (distance < radius) != stroke.contains({x, y});
      }
    REQUIRE(wrong == 0);
  }
}

TEST_CASE("Boxes take the pixels whose centres they hold") {
  CHECK(boxMask({4, 3}, {1, 0, 2, 2}) == mask({".##.", ".##.", "...."}));
  CHECK(boxMask({4, 2}, {0.6f, 0, 1.8f, 9}) == mask({".#..", ".#.."}));
}

TEST_CASE("Outlines run along pixel edges, with holes") {
  const auto parts = outlines(mask({"####..", "#..#..", "#..#.#", "####.#"}));
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].outer == Ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}});
  REQUIRE(parts[0].holes.size() == 1);
  CHECK(parts[0].holes[0].size() == 4);
  CHECK(parts[1].outer == Ring{{5, 2}, {6, 2}, {6, 4}, {5, 4}});
  CHECK(parts[1].holes.empty());
  // Pixels that touch at a corner are one part.
  CHECK(outlines(mask({"#.", ".#"})).size() == 1);
  CHECK(outlines(Mask(cv::Size(4, 4))).empty());
}

TEST_CASE("Rasterised outlines give the mask back") {
  std::mt19937 random(8);
  for (int round = 0; round < 200; ++round) {
    cv::Mat bitmap(1 + random() % 30, 1 + random() % 30, CV_8UC1);
    const unsigned share = random() % 11;
    for (auto& pixel : cv::Mat_<std::uint8_t>(bitmap)) pixel = random() % 10 < share;
    const Mask original = Mask::fromMat(bitmap);
    const auto parts = outlines(original);
    REQUIRE(parts.size() == connectedParts(original).size());
    for (const FillRule rule : {FillRule::EvenOdd, FillRule::NonZero})
      REQUIRE(polygonMask(original.size(), ringsOf(parts), rule) == original);
  }
}

TEST_CASE("Simplified outlines stay close and are shorter") {
  const Mask disk = diskMask({200, 200}, {100, 100}, 80);
  const auto exact = outlines(disk), simple = outlines(disk, 1.0);
  REQUIRE(simple.size() == 1);
  CHECK(simple[0].outer.size() * 4 < exact[0].outer.size());
  CHECK(iou(polygonMask(disk.size(), ringsOf(simple)), disk) > 0.98);
}
