// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/confidence.h"

#include "tests/support/catch.h"

using namespace maskline;

namespace {
using Samples = std::vector<ConfidenceSample>;
}

TEST_CASE("calibration error is the gap within bins", "[benchmark]") {
  CHECK(calibrationError(Samples{{0.9, 0.9}, {0.2, 0.2}}) == Approx(0).margin(1e-9));
  // Within a bin only means count: 0.95 promised, 1 and 0.9 seen.
  CHECK(calibrationError(Samples{{0.95, 1.0}, {0.95, 0.9}}, 10) == Approx(0).margin(1e-9));
  // Two bins of different weight: 0.3 for one sample, 0.1 for three.
  const Samples samples{{0.3, 0.6}, {0.8, 0.9}, {0.8, 0.9}, {0.8, 0.9}};
  CHECK(calibrationError(samples, 10) == Approx((0.3 + 3 * 0.1) / 4));
  CHECK(calibrationError(Samples{{1.0, 0.0}}) == Approx(1));
}

TEST_CASE("the area under the curve counts ordered pairs", "[benchmark]") {
  CHECK(areaUnderRoc(Samples{{0.1, 0.5}, {0.9, 0.8}}) == Approx(1));
  CHECK(areaUnderRoc(Samples{{0.9, 0.5}, {0.1, 0.8}}) == Approx(0).margin(1e-9));
  CHECK(areaUnderRoc(Samples{{0.5, 0.5}, {0.5, 0.8}}) == Approx(0.5));
  // Bad at 0.2 and 0.6, good at 0.4 and 0.8: three of four pairs are in order.
  CHECK(areaUnderRoc(Samples{{0.2, 0.1}, {0.6, 0.69}, {0.4, 0.7}, {0.8, 1}}) == Approx(0.75));
  CHECK_FALSE(areaUnderRoc(Samples{{0.5, 0.8}, {0.6, 0.9}}));
  CHECK_FALSE(areaUnderRoc({}));
}

TEST_CASE("the worst fifth is taken by confidence", "[benchmark]") {
  Samples samples{{0.1, 0.4}};
  for (int i = 0; i < 4; ++i) samples.push_back({0.5 + 0.1 * i, 0.9});
  CHECK(errorInWorstFifth(samples) == Approx(0.6 / 1.0));
  // All the same confidence: a fifth of the samples holds a fifth of the error.
  for (auto& s : samples) s.confidence = 0.5;
  CHECK(errorInWorstFifth(samples) == Approx(0.2));
  // Seven samples: the fifth is one sample and two fifths of the next.
  Samples seven(7, {0.9, 1.0});
  seven[3] = {0.1, 0.0};
  seven[5] = {0.2, 0.0};
  CHECK(errorInWorstFifth(seven) == Approx((1 + 0.4) / 2));
  CHECK_FALSE(errorInWorstFifth(Samples{{0.5, 1.0}}));
  // An oracle finds the worst of five, whatever was promised.
  CHECK(oracleErrorInWorstFifth(Samples{{0.9, 0.0}, {0.1, 0.5}, {0.2, 1}, {0.3, 1}, {0.4, 1}}) ==
        Approx(1 / 1.5));
}

TEST_CASE("figures that a sequence lacks do not enter the mean", "[benchmark]") {
  const auto good = scoreConfidence("good", Samples{{0.9, 0.9}, {0.8, 0.8}});
  const auto mixed = scoreConfidence("mixed", Samples{{0.5, 0.1}, {0.9, 0.9}});
  CHECK_FALSE(good.auroc);
  CHECK(good.correlation == Approx(1));
  CHECK(mixed.badFrames == 1);
  const std::vector<ConfidenceScore> both{good, mixed};
  const ConfidenceScore mean = meanOf(both);
  CHECK(mean.auroc == Approx(1));
  CHECK(mean.ece == Approx(mixed.ece / 2));
  CHECK(mean.frames == 4);
  CHECK(mixed.oracleErrorInWorstFifth == Approx(0.9 * 0.4));
  CHECK(mean.oracleErrorInWorstFifth ==
        Approx((*good.oracleErrorInWorstFifth + *mixed.oracleErrorInWorstFifth) / 2));
}
