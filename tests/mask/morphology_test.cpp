// SPDX-License-Identifier: Apache-2.0
#include "core/mask/morphology.h"

#include "core/mask/shapes.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

TEST_CASE("Holes are filled up to an area") {
  const Mask m = mask({".........", ".#######.", ".#.#...#.", ".###...#.", ".#######."});
  CHECK(fillHoles(m) == mask({".........", ".#######.", ".#######.", ".#######.", ".#######."}));
  CHECK(fillHoles(m, 5) == mask({".........", ".#######.", ".###...#.", ".###...#.", ".#######."}));
  CHECK(fillHoles(m, 0) == m);
  // A gap that only touches the outside at a corner is a hole; one at the frame is not.
  CHECK(fillHoles(mask({".##", "#.#", "##."})) == mask({".##", "###", "##."}));
  CHECK(fillHoles(mask({"#.#", "###"})) == mask({"#.#", "###"}));
  CHECK(fillHoles(Mask(cv::Size(3, 2))) == Mask(cv::Size(3, 2)));
}

TEST_CASE("Specks go, large parts stay") {
  const Mask m = mask({"##..#", "##...", "....#", "...#."});
  CHECK(removeSpecks(m, 2) == mask({"##...", "##...", "....#", "...#."}));
  CHECK(removeSpecks(m, 3) == mask({"##...", "##...", ".....", "....."}));
  CHECK(removeSpecks(m, 9).empty());
  CHECK(keepLargest(m) == mask({"##...", "##...", ".....", "....."}));
  CHECK(keepLargest(m, 2) == mask({"##...", "##...", "....#", "...#."}));
  CHECK(keepLargest(m, 0).empty());
  const Mask other = mask({".#...", ".....", ".....", "...##"});
  CHECK(partsMeeting(m, other) == mask({"##...", "##...", "....#", "...#."}));
  CHECK(partsMeeting(m, mask({"..##.", ".....", ".....", "....."})).empty());
  const auto parts = connectedParts(m);
  REQUIRE(parts.size() == 3);
  CHECK(parts[0] == mask({"##...", "##...", ".....", "....."}));
  CHECK(parts[1] == mask({".....", ".....", "....#", "...#."}));
  CHECK(parts[2] == mask({"....#", ".....", ".....", "....."}));
}

TEST_CASE("Growing and shrinking with a disk") {
  const Mask dot =
      mask({".......", ".......", ".......", "...#...", ".......", ".......", "......."});
  CHECK(grow(dot, 2) ==
        mask({".......", "...#...", "..###..", ".#####.", "..###..", "...#...", "......."}));
  CHECK(grow(dot, 1) ==
        mask({".......", ".......", "...#...", "..###..", "...#...", ".......", "......."}));
  CHECK(grow(dot, 0) == dot);
  CHECK(shrink(grow(dot, 2), 2) == dot);
  CHECK(shrink(dot, 1).empty());
  // What the frame cuts off does not shrink from there.
  CHECK(shrink(mask({"###..", "###..", "###.."}), 1) == mask({"##...", "##...", "##..."}));
  CHECK(shrink(Mask::full({4, 3}), 2) == Mask::full({4, 3}));
  CHECK(grow(Mask(cv::Size(4, 3)), 2).empty());
}

TEST_CASE("Smoothing keeps straight edges and drops whiskers") {
  const Mask half = boxMask({40, 30}, {0, 0, 20, 30});
  CHECK(smooth(half, 2) == half);
  const Mask whiskered = unite(half, boxMask({40, 30}, {20, 15, 12, 1}));
  const Mask rest = subtract(smooth(whiskered, 2), half);
  CHECK(rest.area() < 6);
  CHECK(rest.boundingBox().br().x < 24);
  CHECK(smooth(half, 0) == half);
  const Mask disk = diskMask({60, 60}, {30, 30}, 20);
  CHECK(iou(smooth(disk, 2), disk) > 0.97);
}
