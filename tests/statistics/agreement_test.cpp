// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/agreement.h"

#include "core/base/error.h"
#include "core/project/project.h"
#include "core/statistics/messages.h"
#include "core/statistics/read_facts.h"
#include "tests/project/project_edits.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;
using maskline::test::TemporaryFolder;

namespace {

std::unique_ptr<Project> newProject(const std::filesystem::path& file,
                                    const std::string& fingerprint = "same") {
  ClipReference clip;
  clip.path = file.parent_path() / "clip.mp4";
  clip.fingerprint = fingerprint;
  clip.info.size = {4, 2};
  clip.info.frameCount = 10;
  clip.info.framesPerSecond = 25;
  return Project::create(file, clip);
}

ObjectId add(Project& project, const std::string& name) {
  Object object;
  object.name = name;
  return project.addObject(object);
}

void put(Project& project, ObjectId object, int frame, const Mask& mask,
         MaskSource source = MaskSource::Painted) {
  project.putRecord(object, makeRecord(FrameIndex(frame), mask, source, 1));
}

}  // namespace

TEST_CASE("agreement is the mean over frames that both settled") {
  const TemporaryFolder folder;
  const auto first = newProject(folder / "a.maskline"), second = newProject(folder / "b.maskline");
  const Mask left = mask({"##..", "##.."}), wide = mask({"####", "####"});
  const ObjectId a = add(*first, "cat"), b = add(*second, "cat");
  put(*first, a, 0, left);
  put(*second, b, 0, left);  // J 1
  put(*first, a, 1, left);
  put(*second, b, 1, wide);  // J 4/8
  put(*first, a, 2, left);
  put(*second, b, 2, wide, MaskSource::Tracked);  // settled in the first only
  put(*first, a, 3, left, MaskSource::Tracked);
  put(*second, b, 3, left, MaskSource::Tracked);  // in none
  put(*second, b, 4, left);
  add(*first, "dog");
  add(*second, "cow");

  const Agreement result = agreementOf(*first, *second);
  REQUIRE(result.objects.size() == 1);
  const ObjectAgreement& cat = result.objects[0];
  CHECK(cat.name == "cat");
  CHECK(cat.frames == 2);
  CHECK(cat.j == Approx(0.75));
  CHECK(cat.onlyFirst == 1);
  CHECK(cat.onlySecond == 1);
  CHECK(result.all.j == Approx(0.75));
  CHECK(result.onlyFirst == std::vector<std::string>{"dog"});
  CHECK(result.onlySecond == std::vector<std::string>{"cow"});

  test::setReview(*first, a, FrameRange::single(FrameIndex(3)), ReviewState::Accepted);
  test::setReview(*second, b, FrameRange::single(FrameIndex(3)), ReviewState::Accepted);
  CHECK(agreementOf(*first, *second).all.frames == 3);
}

TEST_CASE("F of equal masks is 1 and projects on other clips are refused") {
  const TemporaryFolder folder;
  const auto first = newProject(folder / "a.maskline"), second = newProject(folder / "b.maskline");
  put(*first, add(*first, "cat"), 0, mask({".##.", ".##."}));
  put(*second, add(*second, "cat"), 0, mask({".##.", ".##."}));
  CHECK(agreementOf(*first, *second).all.f == 1);
  CHECK(agreementOf(folder / "a.maskline", folder / "b.maskline").all.frames == 1);

  const auto other = newProject(folder / "c.maskline", "another");
  try {
    agreementOf(*first, *other);
    FAIL("the clips differ");
  } catch (const Error& error) {
    CHECK(error.message().is(messages::statistics::otherClip));
  }
}

TEST_CASE("the facts of a project file are read beside the program that has it open") {
  const TemporaryFolder folder;
  const auto project = newProject(folder / "cat.maskline");
  Object object;
  object.name = "cat";
  object.category = project->addCategory({{}, "animal", ""});
  const ObjectId cat = project->addObject(object);
  FrameRecord record = makeRecord(FrameIndex(3), mask({"##..", "##.."}), MaskSource::Clicked, 1);
  record.changedAt = 1234;
  project->putPromptedRecord(cat,
                             {MaskPrompt{mask({"#...", "#..."})}, Click{{1, 1}, true},
                              Click{{3, 1}, false}, Box{{0, 0, 2, 2}}},
                             record);
  put(*project, cat, 4, mask({"####", "...."}));
  project->setPrompts(cat, FrameIndex(7), {Stroke{{{1, 1}, {2, 1}}, 1, true}});
  project->addComment({{}, FrameIndex(2), cat, "look", true, 99, "bob"});
  const auto stages = project->stages();
  project->addStageChange({{}, cat, {}, stages[1].id, "ann"});
  project->addStageChange({{}, cat, FrameRange{FrameIndex(2), FrameIndex(5)}, stages[0].id, "bob"});
  const CheckFrameId check =
      project->addCheckFrame({{}, cat, FrameIndex(9), "ann", 5, mask({"####", "...."})});
  project->addCheckScore({{}, check, "bob", 6, 0.5, 1});
  project->addCheckScore({{}, check, "bob", 7, 0.75, 0});

  const auto facts = readFacts(folder / "cat.maskline");
  REQUIRE(facts);
  CHECK(facts->name == "cat");
  CHECK(facts->frames == 10);
  REQUIRE(facts->objects.size() == 1);
  const ObjectFacts& read = facts->objects[0];
  CHECK(read.category == "animal");
  CHECK(read.prompts == PromptCounts{1, 1, 1, 1});
  REQUIRE(read.masks.size() == 2);
  CHECK(read.masks[0].changedAt == 1234);
  CHECK(read.masks[0].fromMask);
  CHECK(read.masks[0].summary.area == 4);
  CHECK_FALSE(read.masks[1].fromMask);
  REQUIRE(facts->comments.size() == 1);
  CHECK(facts->comments[0].resolved);
  REQUIRE(facts->stages.size() == 3);
  CHECK(facts->stages[0].frames == 3);
  CHECK(facts->stages[1].frames == 7);
  REQUIRE(facts->people.size() == 2);
  const PersonFacts &ann = facts->people[0], &bob = facts->people[1];
  CHECK((ann.name == "ann" && ann.moves == 1 && ann.returned == 1 && ann.comments == 0));
  REQUIRE(facts->checks.size() == 1);
  const CheckFacts& scored = facts->checks[0];
  CHECK((scored.name == "bob" && scored.scores == 2 && scored.lowestRegion == 0.5));
  CHECK((scored.region == 1.25 && scored.boundary == 1));
  CHECK((bob.name == "bob" && bob.moves == 1 && bob.returned == 0 && bob.comments == 1));

  std::stop_source stop;
  stop.request_stop();
  CHECK_FALSE(readFacts(folder / "cat.maskline", {stop.get_token(), {}}));
}

TEST_CASE("facts are those of one moment, whatever is edited while they are read") {
  const TemporaryFolder folder;
  const auto project = newProject(folder / "a.maskline");
  const Mask square = mask({"##..", "##.."});
  for (const char* name : {"cat", "dog"}) {
    const ObjectId object = add(*project, name);
    project->setPrompts(object, FrameIndex(0), {Click{{1, 1}, true}});
    put(*project, object, 0, square);
  }
  const ObjectId dog = project->objectNamed("dog")->id;
  const auto clear = [&](Progress) {
    if (project->prompts(dog, FrameIndex(0)).empty()) return;
    project->setPrompts(dog, FrameIndex(0), {});
    put(*project, dog, 1, square);
    project->addComment({{}, FrameIndex(0), {}, "later", false, 1});
  };
  const auto facts = readFacts(folder / "a.maskline", {{}, clear});
  REQUIRE(project->summary(dog, FrameIndex(1)));
  REQUIRE(facts->objects.size() == 2);
  CHECK(facts->objects[1].masks.size() == 1);
  CHECK(facts->objects[1].prompts.positive == 1);
  CHECK(facts->comments.empty());
}
