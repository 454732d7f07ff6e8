// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/effort.h"

#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

std::vector<Correction> everyTenSeconds(std::initializer_list<int> clicks) {
  std::vector<Correction> corrections;
  for (const int count : clicks)
    corrections.push_back({count, static_cast<std::int64_t>(corrections.size()) * 10000});
  return corrections;
}

WeakStretch stretch(int begin, int end) {
  return {ObjectId{1}, {FrameIndex(begin), FrameIndex(end)}, FrameIndex(begin)};
}

}  // namespace

TEST_CASE("rates are medians of the history, from five corrections on") {
  CHECK(ratesOf({}) == EffortRates());
  CHECK(ratesOf(everyTenSeconds({1, 1, 1, 1})) == EffortRates());
  CHECK(ratesOf(everyTenSeconds({1, 9, 2, 1, 2})) == EffortRates{2, 10, true});
  auto paused = everyTenSeconds({1, 1, 1, 1, 1, 1});
  for (std::size_t i = 3; i < 6; ++i) paused[i].changedAt += 3600 * 1000;
  CHECK(ratesOf(paused) == EffortRates{1, 10, true});
}

TEST_CASE("a long stretch needs several corrections") {
  const EffortRates rates{2, 10, true};
  const std::vector<WeakStretch> stretches{stretch(0, 1), stretch(10, 34), stretch(40, 90)};
  const Effort effort = estimateEffort(stretches, rates);
  CHECK(effort.stretches == 3);
  CHECK(effort.clicks == 10);  // 1 + 1 + 3 corrections
  CHECK(effort.seconds == Approx(50));
  CHECK(effort.fromHistory);
  CHECK(estimateEffort({}, rates).seconds == 0);
}

TEST_CASE("corrections are prompts that start from a stored mask") {
  Desk desk;
  desk.openNew(20);
  const ObjectId cat = desk.object("cat");
  desk.document().selection.select(cat);
  desk.click(0, 20, 20);
  desk.settle();
  CHECK(readCorrections(desk.project()).empty());
  desk.wait(desk.document().propagation.start());
  desk.document().selection.select(cat);
  desk.click(5, 22, 20);
  desk.click(5, 30, 20, false);
  desk.settle();
  const auto corrections = readCorrections(desk.project());
  REQUIRE(corrections.size() == 1);
  CHECK(corrections.front().clicks == 2);
  CHECK(corrections.front().changedAt > 0);
}
