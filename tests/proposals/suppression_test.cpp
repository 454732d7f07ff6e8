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
  struct Scored {
    int number;
    Mask mask;
    float score;
  };
  const std::vector<Scored> all{{0, mask({"###...", "###..."}), 0.5f},
                                {1, mask({".##...", "###..."}), 0.9f},
                                {2, mask({"...###", "......"}), 0.1f},
                                {3, mask({"###...", "###..."}), 0.6f},
                                {4, mask({"...###", "......"}), 0.1f}};
  const auto kept = [&](double mostOverlap, std::size_t most = noLimit) {
    std::vector<int> numbers;
    for (const Scored& one : distinct(all, &Scored::score, mostOverlap, most))
      numbers.push_back(one.number);
    return numbers;
  };
  CHECK(kept(0.7) == std::vector{1, 2});
  CHECK(kept(0.9) == std::vector{1, 3, 2});
  CHECK(kept(1) == std::vector{1, 3, 0, 2, 4});  // equal scores keep their order
  CHECK(kept(1, 2) == std::vector{1, 3});
  CHECK(distinct(std::vector<Scored>(), &Scored::score, 0.7).empty());
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
