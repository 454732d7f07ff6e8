// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/heat_pyramid.h"

#include <algorithm>
#include <random>

#include "tests/support/catch.h"

using namespace maskline;

TEST_CASE("the peak of any range is the peak of its frames") {
  const std::int64_t frames = GENERATE(1, 15, 16, 17, 255, 257, 5000);
  std::mt19937 random(7);
  const auto number = [&](std::int64_t below) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(below));
  };
  HeatPyramid heat;
  heat.resize(frames);
  std::vector<std::uint8_t> truth(static_cast<std::size_t>(frames), 0);
  int wrong = 0;
  for (int round = 0; round < 200; ++round) {
    const std::int64_t at = number(frames), length = 1 + number(frames - at);
    const auto value = static_cast<std::uint8_t>(number(256));
    const std::vector<std::uint8_t> fresh(static_cast<std::size_t>(length), value);
    heat.set(FrameIndex(at), fresh);
    std::copy(fresh.begin(), fresh.end(), truth.begin() + at);
    const std::int64_t begin = number(frames), end = begin + 1 + number(frames - begin);
    const auto peak = *std::max_element(truth.begin() + begin, truth.begin() + end);
    if (heat.peak({FrameIndex(begin), FrameIndex(end)}) != peak) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("ranges beyond the clip are cut, and an empty one has no peak") {
  HeatPyramid heat;
  heat.resize(20);
  const std::vector<std::uint8_t> levels{1, 2, 3};
  heat.set(FrameIndex(19), levels);
  CHECK(heat.peak({FrameIndex(0), FrameIndex(100)}) == 1);
  CHECK(heat.peak({FrameIndex(5), FrameIndex(5)}) == 0);
}

TEST_CASE("a level tells sure from absent and keeps the ends") {
  CHECK(HeatPyramid::level(0) == 1);
  CHECK(HeatPyramid::level(1) == 255);
  CHECK(HeatPyramid::uncertainty(HeatPyramid::level(0)) == 0);
  CHECK(HeatPyramid::uncertainty(HeatPyramid::level(1)) == 1);
  CHECK(HeatPyramid::uncertainty(HeatPyramid::level(0.5F)) == Approx(0.5).margin(0.003));
}
