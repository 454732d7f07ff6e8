// SPDX-License-Identifier: Apache-2.0
#include "core/mask/metrics.h"

#include "core/base/error.h"
#include "core/mask/shapes.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

TEST_CASE("The boundary lies half a pixel towards the origin") {
  const auto boundary = [](const Mask& m) { return Mask::fromMat(boundaryMap(m)); };
  CHECK(boundary(mask({".....", ".....", "..##.", "..##.", "....."})) ==
        mask({".....", ".###.", ".#.#.", ".###.", "....."}));
  // In the last row and column only the neighbour inside the frame counts.
  CHECK(boundary(mask({"....", "....", "...#"})) == mask({"....", "..##", "..#."}));
  CHECK(boundary(mask({"#...", "....", "...."})) == mask({"#...", "....", "...."}));
  CHECK(boundary(mask({"....", "....", "#..."})) == mask({"....", "#...", "#..."}));
  CHECK(boundary(Mask::full({4, 3})).empty());
  CHECK(boundary(mask({"#"})).empty());
}

TEST_CASE("Empty boundaries") {
  const Mask none(cv::Size(9, 9)), some = boxMask({9, 9}, {2, 2, 4, 4});
  CHECK(boundaryF(none, none) == 1);
  CHECK(boundaryF(some, none) == 0);
  CHECK(boundaryF(none, some) == 0);
  CHECK(boundaryScore(some, none).precision == 1);
  CHECK(boundaryScore(none, some).recall == 1);
  CHECK(regionJ(none, none) == 1);
  CHECK(regionJ(some, none) == 0);
  CHECK_THROWS_AS(boundaryF(none, Mask(cv::Size(9, 8))), Error);
}

TEST_CASE("A shift within the tolerance costs no boundary, one beyond does") {
  // 100 × 100: the tolerance is ceil(0.008 · 141.4) = 2 pixels.
  const Mask truth = boxMask({100, 100}, {20, 20, 40, 40});
  CHECK(boundaryF(truth, truth) == 1);
  CHECK(boundaryF(truth, boxMask({100, 100}, {22, 20, 40, 40})) == 1);
  CHECK(boundaryF(truth, boxMask({100, 100}, {70, 70, 20, 20})) == 0);

  // The boundaries are square rings of 160 pixels, x 19 … 59 and, shifted by 3, x 22 … 62. Of the
  // truth, column 19 is 3 away from everything (41 pixels lost); column 59 reaches the other ring
  // only near its top and bottom rows (rows 22 … 56, 35 pixels, lost).
  const BoundaryScore score = boundaryScore(truth, boxMask({100, 100}, {23, 20, 40, 40}));
  CHECK(score.precision == score.recall);
  CHECK(score.recall == Approx((160.0 - 41 - 35) / 160));
  CHECK(score.f == score.recall);
}

TEST_CASE("A tolerance of 1 and more is in pixels") {
  const Mask truth = boxMask({100, 100}, {20, 20, 40, 40});
  CHECK(boundaryF(truth, boxMask({100, 100}, {23, 20, 40, 40}), 3) == 1);
  CHECK(boundaryF(truth, boxMask({100, 100}, {23, 20, 40, 40}), 1) < 0.75);
}
