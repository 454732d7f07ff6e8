// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/interactive.h"

#include <algorithm>

#include "core/benchmark/semi.h"
#include "core/engine/engine_registry.h"
#include "tests/benchmark/small_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("rounds start from the semi-supervised result and corrections help", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "still", 14, [](int frame) { return movingSquare(frame, 0); });
  const auto clips = findBenchmarkClips(root.path());
  const auto segmenter = makeSegmenter("fake");
  InteractiveSettings settings;
  settings.rounds = 2;
  settings.clicks = 6;
  settings.randomRuns = 2;
  std::int64_t last = 0;
  const WorkContext work{{}, [&](Progress p) {
                           CHECK(p.done >= last);
                           CHECK(p.done <= p.total);
                           last = p.done;
                         }};
  const InteractiveScore score = runInteractive(clips[0], *segmenter, "fake", settings, work);
  const ClipTruth truth = readTruth(clips[0]);
  const double semi = scoreSemi(clips[0], truth, runSemi(clips[0], truth, "fake")).jf();
  REQUIRE(score.curves.size() == 4);
  for (const auto& [chooser, curve] : score.curves) {
    INFO(toString(chooser));
    REQUIRE(curve.jf.size() == 3);
    CHECK(curve.jf[0] == Approx(semi));
    CHECK(curve.jf[1] > semi);
    CHECK(curve.clicks[0] == 0);
    CHECK(curve.clicks[1] > 0);
    CHECK(curve.clicks[1] <= 6);
    CHECK(curve.seconds[0] == 0);
    CHECK(curve.seconds[1] ==
          Approx(secondsToMove + secondsToLook + secondsPerClick * curve.clicks[1]));
    CHECK(curve.auc > curve.jf[0]);
    CHECK(curve.auc < *std::ranges::max_element(curve.jf));
  }
  CHECK(last > 0);
}

TEST_CASE("painted corrections are the true masks", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "still", 14, [](int frame) { return movingSquare(frame, 0); });
  const auto clips = findBenchmarkClips(root.path());
  const auto segmenter = makeSegmenter("fake");
  InteractiveSettings settings;
  settings.rounds = 1;
  settings.randomRuns = 1;
  settings.painted = true;
  const InteractiveScore score = runInteractive(clips[0], *segmenter, "fake", settings);
  for (const auto& [chooser, curve] : score.curves) {
    INFO(toString(chooser));
    CHECK(curve.jf[1] > curve.jf[0]);
    CHECK(curve.clicks[1] == 0);
    CHECK(curve.seconds[1] == Approx(secondsToMove + secondsToLook + secondsToPaint));
  }
}

TEST_CASE("a perfect tracker needs no clicks", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "fast", 6, [](int frame) { return movingSquare(frame, 1); });
  const auto clips = findBenchmarkClips(root.path());
  const auto segmenter = makeSegmenter("fake");
  const InteractiveScore score = runInteractive(clips[0], *segmenter, "fake", {});
  for (const auto& [chooser, curve] : score.curves) {
    CHECK(curve.jf.back() == Approx(1));
    CHECK(curve.clicks.back() == 0);
    CHECK(curve.jf.size() == 6);  // more rounds than frames that count
  }
}

TEST_CASE("the area under a curve holds a value until the next correction is finished") {
  RoundCurve curve;
  curve.jf = {0.5, 0.7, 0.9};
  curve.seconds = {0, 10, 15};
  CHECK(areaUnder(curve, 15) == Approx((0.5 * 10 + 0.7 * 5) / 15));
  CHECK(areaUnder(curve, 25) == Approx((0.5 * 10 + 0.7 * 5 + 0.9 * 10) / 25));
}

TEST_CASE("means of rounds are taken by chooser", "[benchmark]") {
  InteractiveScore a, b;
  a.curves[Chooser::Even] = {{0.5, 0.7}, {0, 3}, {0, 8}, 0.6};
  b.curves[Chooser::Even] = {{0.7, 0.9}, {0, 1}, {0, 4}, 0.8};
  const std::vector<InteractiveScore> both{a, b};
  const InteractiveScore mean = meanOf(both);
  CHECK(mean.curves.at(Chooser::Even).jf[1] == Approx(0.8));
  CHECK(mean.curves.at(Chooser::Even).clicks[1] == Approx(2));
  CHECK(mean.curves.at(Chooser::Even).seconds[1] == Approx(6));
  CHECK(mean.curves.at(Chooser::Even).auc == Approx(0.7));
}
