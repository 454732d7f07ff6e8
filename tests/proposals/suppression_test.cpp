// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/suppression.h"

#include "core/proposals/levels.h"
#include "tests/proposals/shapes.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

Candidate candidate(cv::Rect rect, float score) { return {rectangle(rect), score, score}; }

std::string levelsOf(const Candidate& c) {
  return std::string(c.part ? "p" : "") + (c.object ? "o" : "") + (c.group ? "g" : "");
}

}  // namespace

TEST_CASE("suppression keeps the best of masks that overlap", "[proposals]") {
  std::vector<MeasuredMask> masks;
  for (const Mask& m : {mask({"###...", "###..."}), mask({".##...", "###..."}),
                        mask({"...###", "......"}), mask({"###...", "###..."})})
    masks.emplace_back(m);
  const std::vector<float> scores{0.5f, 0.9f, 0.1f, 0.6f};
  CHECK(keptBySuppression(masks, scores, 0.7) == std::vector<std::size_t>{1, 2});
  CHECK(keptBySuppression(masks, scores, 0.9) == std::vector<std::size_t>{1, 3, 2});
  CHECK(keptBySuppression(masks, scores, 1) == std::vector<std::size_t>{1, 3, 0, 2});
  CHECK(keptBySuppression({}, {}, 0.7).empty());
}

TEST_CASE("the IoU of measured masks is that of the masks", "[proposals]") {
  const MeasuredMask a(mask({"##..", "##.."})), b(mask({".##.", ".##."})),
      c(mask({"...#", "...#"}));
  CHECK(iou(a, b) == Approx(iou(a.mask, b.mask)));
  CHECK(iou(a, b) == Approx(2.0 / 6));
  CHECK(iou(a, c) == 0);
}

TEST_CASE("levels follow containment", "[proposals]") {
  // A head in a person in a crowd of two, and a ball by itself.
  std::vector<Candidate> all{candidate({10, 10, 60, 40}, 0.6f), candidate({12, 12, 20, 30}, 0.9f),
                             candidate({14, 14, 8, 8}, 0.7f), candidate({100, 60, 10, 10}, 0.5f)};
  assignLevels(all);
  CHECK(levelsOf(all[0]) == "g");
  CHECK(levelsOf(all[1]) == "o");
  CHECK(levelsOf(all[2]) == "p");
  CHECK(levelsOf(all[3]) == "pog");
}

TEST_CASE("of nested masks the best is the object", "[proposals]") {
  std::vector<Candidate> all{candidate({10, 10, 60, 40}, 0.6f), candidate({12, 12, 20, 30}, 0.9f)};
  assignLevels(all);
  CHECK(levelsOf(all[0]) == "g");
  CHECK(levelsOf(all[1]) == "po");
  all = {candidate({10, 10, 30, 30}, 0.95f), candidate({12, 12, 25, 25}, 0.9f)};
  assignLevels(all);
  CHECK(levelsOf(all[0]) == "og");
  CHECK(levelsOf(all[1]) == "p");
}
