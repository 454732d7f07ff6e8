// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/scene_evaluation.h"

#include <cmath>

#include "core/base/error.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/messages.h"
#include "tests/dataset/listed_content.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

const CategoryId car{1}, road{2};

/// One video of 4 × 2 pixels.
ListedContent street(int frames = 2) {
  ListedContent content;
  content.m_info.categories = {{car, "car", ""}, {road, "road", "", {}, true}};
  content.addVideo("street", {4, 2}, frames);
  return content;
}

std::size_t track(ListedContent& content, CategoryId category) {
  DatasetTrack track;
  track.id = static_cast<std::int64_t>(content.m_info.tracks.size()) + 1;
  track.category = category;
  return content.addTrack(track);
}

const Mask upper = mask({"####", "...."}), lower = mask({"....", "####"});

/// A car in the upper row of each frame, road below.
ListedContent truth(int frames = 2) {
  ListedContent content = street(frames);
  const std::size_t above = track(content, car), below = track(content, road);
  for (std::size_t i = 0; i < std::size_t(frames); ++i) {
    content.add(above, i, upper);
    content.add(below, i, lower);
  }
  return content;
}

const SceneScore& of(const SceneReport& report, const std::string& name) {
  for (const SceneScore& score : report.categories)
    if (score.name == name) return score;
  FAIL("no category " << name);
  return report.all;
}

bool warns(const SceneReport& report, const MessageText& text) {
  for (const Message& warning : report.warnings)
    if (warning.is(text)) return true;
  return false;
}

}  // namespace

TEST_CASE("Scenes: a prediction that is right has 1 everywhere") {
  ListedContent a = truth(), b = truth();
  const SceneReport report = evaluateScenes(a, b, {{1, 2}});
  CHECK(report.videos == 1);
  CHECK(report.frames == 2);
  CHECK(report.warnings.empty());
  REQUIRE(report.categories.size() == 2);
  for (const SceneScore* score : {&of(report, "car"), &of(report, "road"), &report.all}) {
    CHECK(score->iou == 1);
    CHECK(score->pq == 1);
    CHECK(score->vpq == 1);
  }
  CHECK(report.all.stq == 1);
  CHECK(of(report, "car").aq == 1);
  CHECK_FALSE(of(report, "road").aq);
  CHECK(report.all.matched == 4);
}

TEST_CASE("Scenes: a switch of identity lowers VPQ and STQ only") {
  ListedContent a = truth(), b = street();
  const std::size_t first = track(b, car), second = track(b, car), below = track(b, road);
  b.add(first, 0, upper);
  b.add(second, 1, upper);
  for (const std::size_t frame : {0U, 1U}) b.add(below, frame, lower);
  const SceneReport report = evaluateScenes(a, b, {{1, 2}});
  CHECK(report.all.iou == 1);
  CHECK(report.all.pq == 1);
  const SceneScore& cars = of(report, "car");
  REQUIRE(cars.windows.size() == 2);
  CHECK(cars.windows[0] == 1);
  CHECK(cars.windows[1] == 0);
  CHECK(*cars.vpq == Approx(0.5));
  CHECK(*report.things.vpq == Approx(0.5));
  CHECK(*report.stuff.vpq == 1);
  CHECK(*report.all.vpq == Approx(0.75));
  CHECK(*report.all.aq == Approx(0.5));
  CHECK(*report.all.stq == Approx(std::sqrt(0.5)));
}

TEST_CASE("Scenes: the upper mask counts, and ignored tracks are void") {
  ListedContent a = truth(1), b = street(1);
  const std::size_t below = track(b, road), above = track(b, car);
  b.add(below, 0, Mask::full({4, 2}));
  b.add(above, 0, upper);
  CHECK(evaluateScenes(a, b, {{1}}).all.pq == 1);

  a.m_info.tracks[1].ignore = true;  // the road of the truth
  const SceneReport report = evaluateScenes(a, b, {{1}});
  CHECK(report.all.pq == 1);
  CHECK(report.categories.size() == 1);
}

TEST_CASE("Scenes: categories are matched by name, those without are objects") {
  ListedContent a = truth(1), b = truth(1);
  b.m_info.categories = {{CategoryId{7}, "road", ""}, {CategoryId{9}, "car", ""}};
  b.m_info.tracks[0].category = CategoryId{9};
  b.m_info.tracks[1].category = CategoryId{7};
  const SceneReport same = evaluateScenes(a, b, {{1}});
  CHECK(same.all.pq == 1);
  CHECK(of(same, "road").stuff);

  b.m_info.tracks[0].category = {};
  const SceneReport other = evaluateScenes(a, b, {{1}});
  CHECK(of(other, "car").missed == 1);
  CHECK(of(other, "object").extra == 1);
  CHECK(other.all.pq == Approx(1.0 / 3));
  CHECK(warns(other, messages::dataset::categoriesOnlyPredicted));
}

TEST_CASE("Scenes: frames without a prediction are empty, and windows may be too long") {
  ListedContent a = truth(3), b = truth(2);
  const SceneReport report = evaluateScenes(a, b, {{1, 4}});
  CHECK(of(report, "car").missed == 1);
  CHECK(*report.all.rq == Approx(4.0 / 5));
  CHECK(*report.all.iou == Approx(2.0 / 3));
  CHECK(report.all.windows[0].has_value());
  CHECK_FALSE(report.all.windows[1].has_value());
  CHECK(warns(report, messages::dataset::missingPredictions));
  CHECK(warns(report, messages::dataset::windowTooLong));
}

TEST_CASE("Scenes: frames without masks") {
  ListedContent a = truth(2), b = truth(2);
  a.masks.resize(2);  // the second frame
  CHECK(evaluateScenes(a, b, {{1}}).frames == 2);
  SceneOptions options{{1}};
  options.everyFrame = false;
  CHECK(evaluateScenes(a, b, options).frames == 1);
}

TEST_CASE("Scenes: without instances only mIoU, without tracks no VPQ and STQ") {
  ListedContent a = truth(), b = truth();
  SceneOptions options{{1}};
  options.tracks = false;
  const SceneReport untracked = evaluateScenes(a, b, options);
  CHECK(untracked.all.pq == 1);
  CHECK_FALSE(untracked.all.vpq);
  CHECK_FALSE(untracked.all.stq);
  CHECK(warns(untracked, messages::dataset::scenesWithoutTracks));
  options.instances = false;
  const SceneReport semantic = evaluateScenes(a, b, options);
  CHECK(semantic.all.iou == 1);
  CHECK_FALSE(semantic.all.pq);
  CHECK(warns(semantic, messages::dataset::scenesWithoutInstances));
}

TEST_CASE("Scenes: what cannot be compared") {
  ListedContent a = truth(), small = street();
  small.m_info.videos[0].size = {2, 2};
  small.add(track(small, car), 0, Mask::full({2, 2}));
  CHECK_THROWS_AS(evaluateScenes(a, small, {}), Error);
  ListedContent b = truth(), c = truth();
  b.addVideo("second", {4, 2}, 1);
  c.m_info.videos[0].name = "elsewhere";
  CHECK_THROWS_AS(evaluateScenes(b, c, {}), Error);
  ListedContent none = street(0);
  CHECK_THROWS_AS(evaluateScenes(none, a, {}), Error);
}

TEST_CASE("Scenes: datasets in files, also of different formats") {
  const TemporaryFolder folder;
  ListedContent a = truth(4);
  writeAs(formatNamed("coco-panoptic"), a, folder / "images");
  writeAs(formatNamed("panoptic-video"), a, folder / "videos");
  writeAs(formatNamed("semantic"), a, folder / "semantic");
  const auto report = evaluateScenes({folder / "images"}, {folder / "videos"}, {{1, 2}});
  REQUIRE(report);
  CHECK(report->frames == 4);
  CHECK(report->all.pq == 1);
  CHECK(report->all.vpq == 1);
  CHECK(report->all.stq == 1);
  const auto semantic = evaluateScenes({folder / "videos"}, {folder / "semantic"}, {});
  REQUIRE(semantic);
  CHECK(semantic->all.iou == 1);
  CHECK_FALSE(semantic->all.pq);
}
