// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/plan.h"

#include "tests/support/catch.h"
#include "tests/tracking/scripted.h"

using namespace maskline;
using test::columns;

namespace {

FrameRange range(int begin, int end) { return {FrameIndex(begin), FrameIndex(end)}; }

PropagationRequest request(FrameRange r, Direction direction,
                           std::map<int, std::vector<int>> anchors, std::vector<int> cuts = {}) {
  PropagationRequest out;
  out.range = r;
  out.direction = direction;
  for (const auto& [object, frames] : anchors) {
    out.objects.push_back({object});
    for (const int frame : frames) out.anchors[{object}][FrameIndex(frame)] = columns(0, 1);
  }
  for (const int cut : cuts) out.barriers.push_back(FrameIndex(cut));
  return out;
}

/// "5>9" passes forward from 5 to 9, "9<5" backward.
std::string passes(const PropagationRequest& r) {
  std::string out;
  const auto plan = planPropagation(r);
  const auto put = [&](const Pass& w) {
    const auto low = std::min(w.first, w.last).value();
    const auto high = std::max(w.first, w.last).value();
    out += out.empty() ? "" : " ";
    out += w.step > 0 ? std::to_string(low) + ">" + std::to_string(high)
                      : std::to_string(high) + "<" + std::to_string(low);
  };
  for (const Pass& w : plan.forward) put(w);
  for (const Pass& w : plan.backward) put(w);
  return out;
}

}  // namespace

TEST_CASE("passes are planned from anchors, range and cuts") {
  struct Row {
    const char* what;
    Direction direction;
    FrameRange frames;
    std::map<int, std::vector<int>> anchors;
    std::vector<int> cuts;
    const char* passes;
  };
  const auto F = Direction::Forward;
  const auto B = Direction::Backward;
  const auto X = Direction::Both;
  const std::vector<Row> rows{
      {"nothing to carry", F, range(0, 10), {{1, {}}}, {}, ""},
      {"an empty range", F, range(5, 5), {{1, {0}}}, {}, ""},
      {"from the anchor to the end", F, range(0, 10), {{1, {0}}}, {}, "0>9"},
      {"an anchor inside the range", F, range(0, 10), {{1, {4}}}, {}, "4>9"},
      {"the nearest anchor before the range", F, range(5, 10), {{1, {0, 2, 7}}}, {}, "2>9"},
      {"an anchor on the first frame", F, range(5, 10), {{1, {2, 5}}}, {}, "5>9"},
      {"only an anchor behind", F, range(0, 5), {{1, {7}}}, {}, ""},
      {"backward from inside", B, range(0, 10), {{1, {4}}}, {}, "4<0"},
      {"backward from after the range", B, range(2, 5), {{1, {0, 8, 12}}}, {}, "8<2"},
      {"the earliest that any object needs", F, range(5, 10), {{1, {4}}, {2, {1}}}, {}, "1>9"},
      {"an object that joins later", F, range(0, 10), {{1, {2}}, {2, {6}}}, {}, "2>9"},
      {"both from one anchor", X, range(0, 10), {{1, {4}}}, {}, "4>9 4<0"},
      {"both between two", X, range(0, 10), {{1, {0, 9}}}, {}, "0>9 9<0"},
      {"a pass ends at a cut", F, range(0, 10), {{1, {0}}}, {6}, "0>5"},
      {"and goes on from an anchor behind it", F, range(0, 10), {{1, {0, 7}}}, {6}, "0>5 7>9"},
      {"an anchor of another shot is no help", F, range(6, 10), {{1, {0}}}, {6}, ""},
      {"several shots backward", B, range(0, 20), {{1, {3, 15}}}, {10}, "15<10 3<0"},
      {"only anchors in the way", F, range(0, 3), {{1, {0, 1, 2}}}, {}, ""},
      {"a cut given twice and out of order", F, range(0, 10), {{1, {0, 7}}}, {8, 6, 6}, "0>5"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto r = request(row.frames, row.direction, row.anchors, row.cuts);
    CHECK(passes(r) == row.passes);
  }
}

TEST_CASE("each frame that is walked over is a visit") {
  CHECK(countVisits(request(range(0, 10), Direction::Forward, {{1, {0}}})) == 10);
  CHECK(countVisits(request(range(0, 10), Direction::Both, {{1, {0, 9}}})) == 10 + 10);
  CHECK(countVisits(request(range(0, 10), Direction::Forward, {{1, {}}})) == 0);
}

TEST_CASE("a seed beside the range saves the pass from the anchor") {
  auto r = request(range(50, 60), Direction::Forward, {{1, {0}}});
  CHECK(passes(r) == "0>59");
  r.seeds[{1}][FrameIndex(49)] = columns(2, 3);
  CHECK(passes(r) == "49>59");
  CHECK(planPropagation(r).memory == std::vector{FrameIndex(0)});
  r.anchors[{1}][FrameIndex(50)] = columns(0, 1);
  CHECK(passes(r) == "50>59");
}

TEST_CASE("the memory is bounded, near to the range and spread over it") {
  std::vector<int> many;
  for (int i = 0; i < 1000; ++i) many.push_back(i);
  const auto plan =
      planPropagation(request(range(400, 601), Direction::Forward, {{1, many}, {2, {400}}}));
  REQUIRE(plan.memory.size() == maxMemoryFrames - 1);  // the pass begins at the other
  CHECK(std::find(plan.memory.begin(), plan.memory.end(), FrameIndex(400)) == plan.memory.end());
  CHECK(std::is_sorted(plan.memory.begin(), plan.memory.end()));
  CHECK(plan.memory.front() >= FrameIndex(390));
  CHECK(plan.memory.back() <= FrameIndex(610));
  for (const int part : {400, 450, 500, 550})
    CHECK(std::any_of(plan.memory.begin(), plan.memory.end(),
                      [&](FrameIndex f) { return range(part, part + 50).contains(f); }));
}
