// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/ruler.h"

#include <algorithm>
#include <set>

#include "tests/support/catch.h"

using namespace maskline;

TEST_CASE("ticks stand at tidy frames, labels far enough apart") {
  const double zoom = GENERATE(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
  constexpr int label = 70;
  TimeScale scale;
  scale.setWidth(1200);
  scale.setFrameCount(100000);
  scale.setZoom(zoom, 600);
  const auto ticks = layOutTicks(scale, label, 0, 1200);
  REQUIRE(ticks.size() >= 2);
  CHECK(ticks.size() <= 1200 / 5 + 2);

  std::vector<std::int64_t> labelled;
  for (const Tick& tick : ticks)
    if (tick.labelled) labelled.push_back(tick.frame.value());
  REQUIRE(labelled.size() >= 2);
  std::int64_t step = labelled[1] - labelled[0];
  CHECK(double(step) * scale.pixelsPerFrame() >= label - 1e-6);
  for (std::size_t i = 1; i < labelled.size(); ++i) CHECK(labelled[i] - labelled[i - 1] == step);
  for (const std::int64_t frame : labelled) CHECK(frame % step == 0);
  while (step % 10 == 0) step /= 10;
  CHECK(std::set<std::int64_t>{1, 2, 5}.count(step) == 1);
}

TEST_CASE("every label is a multiple of the small step as well") {
  TimeScale scale;
  scale.setWidth(977);
  scale.setFrameCount(2345);
  const auto ticks = layOutTicks(scale, 60, 0, 977);
  REQUIRE(ticks.size() > 3);
  const std::int64_t small = ticks[1].frame - ticks[0].frame;
  for (std::size_t i = 1; i < ticks.size(); ++i)
    CHECK(ticks[i].frame - ticks[i - 1].frame == small);
}

TEST_CASE("an empty clip has no ticks") {
  TimeScale scale;
  scale.setWidth(100);
  scale.setFrameCount(0);
  CHECK(layOutTicks(scale, 60, 0, 100).empty());
}
