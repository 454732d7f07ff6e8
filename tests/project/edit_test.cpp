// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "core/base/error.h"
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

struct OpenProject {
  TemporaryFolder folder;
  std::filesystem::path file = folder / "p.maskline";
  std::unique_ptr<Project> project = Project::create(file, clipBeside(file), {1, 2, 3});
  Project* operator->() { return project.get(); }
  Project& operator*() { return *project; }
};

}  // namespace

TEST_CASE("a project keeps what it was given over closing and opening") {
  OpenProject p;
  const ObjectId ball = addNamed(*p, "ball");
  const CategoryId toys = p->addCategory({{}, "toy", "thing"});
  Object changed = *p->object(ball);
  changed.category = toys;
  changed.hidden = true;
  p->updateObject(changed);
  p->putPromptedRecord(ball,
                       {Click{{1.25f, 2.5f}, false}, Box{{1, 2, 3, 4}},
                        Stroke{{{0.1f, 0.2f}, {3, 4}}, 2.5f, true}, MaskPrompt{block(0, 0, 2, 2)}},
                       recordAt(5, 3, MaskSource::Clicked));
  p->setShots({{FrameIndex(100), true}, {FrameIndex(50), false}});
  ProjectSettings settings{"a", "b", 0.6, frames(3, 9)};
  p->setSettings(settings);
  const std::string before = dump(*p);
  p.project.reset();

  p.project = Project::open(p.file);
  CHECK(dump(*p) == before);
  CHECK(p->settings() == settings);
  CHECK(p->clipIndex() == std::vector<std::uint8_t>{1, 2, 3});
  CHECK(p->clip().path == p.folder / "clip.mp4");
  CHECK(p->clip().info == clipBeside(p.file).info);
  const auto record = p->record(ball, FrameIndex(5));
  REQUIRE(record);
  CHECK(record->mask == recordAt(5, 3).mask);
  CHECK(record->changedAt > 0);
  CHECK(cv::countNonZero(record->uncertainty != recordAt(5, 3).uncertainty) == 0);
  CHECK(p->prompts(ball, FrameIndex(5)).size() == 4);
  CHECK_FALSE(p->canUndo());
}

TEST_CASE("an added object gets the top place and a colour of its own") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const ObjectId b = addNamed(*p, "b");
  CHECK(p->objects().front().id == a);
  CHECK(p->objects().back().id == b);
  CHECK_FALSE(p->object(a)->colour == p->object(b)->colour);
  p->reorderObjects({b, a});
  CHECK(p->objects().front().id == b);
  CHECK(p->objectNamed("a")->order == 1);
}

TEST_CASE("batches leave anchors alone unless told otherwise") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  FrameRecord keyframe = recordAt(2, 1, MaskSource::Painted);
  keyframe.summary.keyframe = true;
  p->putRecord(a, keyframe);
  p->putRecord(a, recordAt(3, 1));
  setReview(*p, a, frames(3, 4), ReviewState::Accepted);
  CHECK(p->putRecords(a, recordsAt(0, 6, 9), false) == 4);
  CHECK(p->mask(a, FrameIndex(2)) == keyframe.mask);
  CHECK(p->mask(a, FrameIndex(3)) == recordAt(3, 1).mask);
  CHECK(p->mask(a, FrameIndex(4)) == recordAt(4, 9).mask);
  CHECK(p->putRecords(a, recordsAt(0, 6, 9), true) == 6);
  CHECK(p->mask(a, FrameIndex(2)) == recordAt(2, 9).mask);
}

TEST_CASE("masks of a locked object stay as they are") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const ObjectId b = addNamed(*p, "b");
  p->putRecord(a, recordAt(1));
  Object locked = *p->object(a);
  locked.locked = true;
  p->updateObject(locked);
  const std::string before = dump(*p);
  CHECK_THROWS_AS(p->putRecord(a, recordAt(1, 5)), Error);
  CHECK_THROWS_AS(p->putRecords(a, recordsAt(0, 3), true), Error);
  CHECK_THROWS_AS(p->removeRecords(a, frames(0, 9), false), Error);
  CHECK_THROWS_AS(p->setPrompts(a, FrameIndex(1), {Click{{1, 1}}}), Error);
  CHECK_THROWS_AS(p->setKeyframe(a, FrameIndex(1), true), Error);
  CHECK_THROWS_AS(setPresence(*p, a, frames(1, 2), Presence::Outside), Error);
  CHECK_THROWS_AS(mergeObjects(*p, b, a), Error);
  CHECK_THROWS_AS(splitObject(*p, a, FrameIndex(1)), Error);
  CHECK_THROWS_AS(removeObject(*p, a), Error);
  CHECK(dump(*p) == before);
}

TEST_CASE("what cannot be is refused with a kind") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const auto kindOf = [](const auto& act) {
    try {
      act();
    } catch (const Error& error) {
      return error.kind();
    }
    return Error::Kind::Internal;
  };
  CHECK(kindOf([&] { p->putRecord(ObjectId{99}, recordAt(1)); }) == Error::Kind::NotFound);
  CHECK(kindOf([&] { p->putRecord(a, recordAt(clipFrames)); }) == Error::Kind::NotFound);
  FrameRecord other = recordAt(1);
  other.mask = mask({"##", ".."});
  CHECK(kindOf([&] { p->putRecord(a, other); }) == Error::Kind::BadInput);
  p->addCategory({{}, "x", ""});
  CHECK(kindOf([&] { p->addCategory({{}, "x", ""}); }) == Error::Kind::BadInput);
  ClipReference longer = clipBeside(p.file);
  longer.info.frameCount += 1;
  CHECK(kindOf([&] { p->relocateClip(longer); }) == Error::Kind::BadInput);
  CHECK(kindOf([&] { Project::create(p.file, clipBeside(p.file)); }) == Error::Kind::Io);
}

TEST_CASE("a clip is found again where it lies relative to the project") {
  OpenProject p;
  ClipReference moved = clipBeside(p.file);
  moved.path = p.folder / "sub" / "clip.mp4";
  p->relocateClip(moved, {7});
  p.project.reset();
  TemporaryFolder elsewhere;
  std::filesystem::rename(p.file, elsewhere / "q.maskline");
  const auto project = Project::open(elsewhere / "q.maskline");
  CHECK(project->clip().path == elsewhere / "sub" / "clip.mp4");
  CHECK(project->clipIndex() == std::vector<std::uint8_t>{7});
}

TEST_CASE("a prompt that stays keeps its id") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const FrameIndex f(4);
  p->setPrompts(a, f, {Click{{1, 1}}, Click{{2, 2}}, Box{{1, 1, 2, 2}}});
  const auto before = p->prompts(a, f);
  p->setPrompts(a, f, {Click{{2, 2}}, Box{{1, 1, 2, 2}}, Click{{3, 3}}});
  const auto after = p->prompts(a, f);
  REQUIRE(after.size() == 3);
  CHECK(after[0].id == before[1].id);
  CHECK(after[1].id == before[2].id);
  CHECK(after[2].id > before[2].id);
  CHECK(p->promptFrames(a, frames(0, 10)) == std::vector{f});
}

TEST_CASE("the next keyframe is found in both directions, for one object and for all") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const ObjectId b = addNamed(*p, "b");
  p->putRecords(a, recordsAt(0, 30), false);
  p->putRecords(b, recordsAt(0, 30), false);
  p->setKeyframe(a, FrameIndex(5), true);
  p->setKeyframe(b, FrameIndex(12), true);
  CHECK(p->nextKeyframe(FrameIndex(5), 1) == FrameIndex(12));
  CHECK(p->nextKeyframe(FrameIndex(4), 1) == FrameIndex(5));
  CHECK_FALSE(p->nextKeyframe(FrameIndex(5), 1, a));
  CHECK(p->nextKeyframe(FrameIndex(29), -1, a) == FrameIndex(5));
  CHECK_FALSE(p->nextKeyframe(FrameIndex(5), -1));
}

TEST_CASE("outside empties masks and stands; visible again asks for a mask") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  p->putRecords(a, recordsAt(2, 4), false);
  setPresence(*p, a, frames(3, 6), Presence::Outside);
  CHECK(p->mask(a, FrameIndex(2)) == recordAt(2).mask);
  for (int f = 3; f < 6; ++f) {
    CHECK(p->mask(a, FrameIndex(f)) == Mask(clipSize));
    CHECK(p->summary(a, FrameIndex(f))->presence == Presence::Outside);
  }
  CHECK(p->putRecords(a, recordsAt(2, 6, 1), false) == 1);
  setPresence(*p, a, frames(3, 6), Presence::Visible);
  CHECK(p->putRecords(a, recordsAt(2, 6, 2), false) == 4);
}

TEST_CASE("merging unites masks and keeps prompts, values and comments") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const ObjectId b = addNamed(*p, "b");
  const AttributeId size = p->addAttribute({{}, "size", Attribute::Kind::Text, {}, false});
  p->putRecord(a, recordAt(1, 0));
  p->putRecord(b, recordAt(1, 4));
  p->putRecord(b, recordAt(2, 4));
  p->setPrompts(a, FrameIndex(1), {Click{{1, 1}}});
  p->setPrompts(b, FrameIndex(1), {Click{{2, 2}}});
  p->setAttributeValue({size, b, {}, "big"});
  p->addComment({{}, FrameIndex(2), b, "look", false, 0});
  mergeObjects(*p, a, b);
  CHECK_FALSE(p->object(b));
  CHECK(p->mask(a, FrameIndex(1)) == unite(recordAt(1, 0).mask, recordAt(1, 4).mask));
  CHECK(p->mask(a, FrameIndex(2)) == recordAt(2, 4).mask);
  CHECK(p->prompts(a, FrameIndex(1)).size() == 2);
  CHECK(p->attributeValues(a) == std::vector<AttributeValue>{{size, a, {}, "big"}});
  CHECK(p->comments().at(0).object == a);
}

TEST_CASE("splitting moves everything from a frame on, and what holds there goes along") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const AttributeId pose = p->addAttribute({{}, "pose", Attribute::Kind::Text, {}, true});
  p->putRecords(a, recordsAt(0, 10), false);
  p->setPrompts(a, FrameIndex(2), {Click{{1, 1}}});
  p->setPrompts(a, FrameIndex(7), {Click{{2, 2}}});
  p->setAttributeValue({pose, a, FrameIndex(1), "sits"});
  p->setAttributeValue({pose, a, FrameIndex(8), "stands"});
  const ObjectId b = splitObject(*p, a, FrameIndex(5));
  CHECK(p->object(b)->name == "a (2)");
  CHECK(p->summaries(a, frames(0, 100)).size() == 5);
  CHECK(p->summaries(b, frames(0, 100)).front().frame == FrameIndex(5));
  CHECK(p->prompts(a, FrameIndex(2)).size() == 1);
  CHECK(p->prompts(b, FrameIndex(7)).size() == 1);
  CHECK(p->attributeValues(a) == std::vector<AttributeValue>{{pose, a, FrameIndex(1), "sits"}});
  CHECK(p->attributeValues(b) == std::vector<AttributeValue>{{pose, b, FrameIndex(5), "sits"},
                                                             {pose, b, FrameIndex(8), "stands"}});
  p->undo();
  CHECK(p->objects().size() == 1);
  CHECK(p->summaries(a, frames(0, 100)).size() == 10);
}

TEST_CASE("a prompt beside the picture is refused and nothing is stored") {
  OpenProject p;
  const ObjectId a = addNamed(*p, "a");
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float width = float(clipSize.width), height = float(clipSize.height);
  const std::vector<Prompt> refused = {
      Click{{width, 0}},
      Click{{0, height}},
      Click{{-0.5f, 1}},
      Click{{1e30f, 1e30f}},
      Click{{nan, 1}},
      Box{{width, 0, 5, 5}},
      Box{{-9, -9, 5, 5}},
      Box{{1, 1, 0, 5}},
      Box{{1, 1, nan, 5}},
      Stroke{{}, 3, true},
      Stroke{{{-5, -5}}, 3, true},
      Stroke{{{1, 1}, {nan, 1}}, 3, true},
      Stroke{{{1, 1}}, 0, true},
      MaskPrompt{Mask(cv::Size(3, 3))},
  };
  const std::string before = dump(*p);
  for (const Prompt& prompt : refused) {
    CHECK_THROWS_AS(p->setPrompts(a, FrameIndex(0), {prompt}), Error);
    CHECK_THROWS_AS(p->putPromptedRecord(a, {prompt}, recordAt(0)), Error);
  }
  CHECK(dump(*p) == before);
  for (const Prompt& prompt :
       std::vector<Prompt>{Click{{0, 0}}, Click{{width - 0.5f, height - 0.5f}}, Box{{-3, -3, 5, 5}},
                           Stroke{{{-1, 1}}, 3, true}})
    CHECK_NOTHROW(p->setPrompts(a, FrameIndex(0), {prompt}));
  try {
    requireOnPicture(Click{{1000, 1000}}, {320, 240});
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("320 × 240") != std::string::npos);
  }
}
