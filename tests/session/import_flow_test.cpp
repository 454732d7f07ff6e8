// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>

#include "core/project/messages.h"
#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using maskline::test::Desk;
namespace fs = std::filesystem;

namespace {

/// A desk with a project whose masks were exported, and then removed.
struct Returned : Desk {
  fs::path set;
  ObjectId dog;

  explicit Returned(int frames = 6) {
    openNew(frames);
    dog = object("dog");
    document().objects.setCategory(dog, "animal");
    keyframe(dog, 1, 10);
    keyframe(dog, 3, 30);
    ExportOptions options;
    options.out = set = folder / "set";
    options.write.pictures = PictureChoice::None;
    REQUIRE(wait(document().clipJobs.exportTo(options)).state == Job::State::Finished);
  }
  Job load(const fs::path& path) { return wait(document().imports.load({path, "", {}})); }
};

}  // namespace

TEST_CASE_METHOD(Returned, "what comes in can be tracked, interpolated, reviewed and undone") {
  document().objects.remove(dog);
  REQUIRE(load(set).state == Job::State::Finished);
  CHECK(project().objects().empty());
  const ImportPlan plan = document().imports.plan({});
  CHECK(plan.masks() == 2);
  CHECK(plan.conflicts() == 0);
  const Job job = wait(document().imports.start({}));
  CHECK(job.state == Job::State::Finished);
  CHECK(job.result.kind == JobResult::Kind::Imported);
  CHECK(job.result.count == 2);
  const ObjectId back = project().objectNamed("dog")->id;
  CHECK(frames(back, MaskSource::Imported) == "1 3");
  CHECK(project().record(back, FrameIndex(1))->origin == "annotations.json");
  CHECK(project().undoText().is(messages::project::importMasks));

  CHECK(
      wait(document().interpolation.start(back, FrameRange{FrameIndex(0), FrameIndex(6)})).state ==
      Job::State::Finished);
  CHECK(frames(back, MaskSource::Interpolated) == "2");
  CHECK(wait(document().propagation.start({})).state == Job::State::Finished);
  CHECK(frames(back, MaskSource::Imported) == "1 3");
  CHECK_FALSE(frames(back, MaskSource::Tracked).empty());
  while (!project().undoText().is(messages::project::importMasks)) document().undo();
  document().undo();
  CHECK(project().objects().empty());
}

TEST_CASE_METHOD(Returned, "events come back with their objects, and only once") {
  EventEditor& editor = document().events;
  editor.add({{}, {}, {}, "outdoors", "", {}});
  const FrameRange range{FrameIndex(2), FrameIndex(5)};
  editor.add({{}, dog, range, "jumps", "motion", {{"height", "2"}}});
  ExportOptions options;
  options.out = folder / "with events";
  options.write.pictures = PictureChoice::None;
  REQUIRE(wait(document().clipJobs.exportTo(options)).state == Job::State::Finished);
  const auto before = project().events();
  load(options.out);
  wait(document().imports.start({}));
  CHECK(project().events() == before);

  document().objects.remove(dog);
  editor.remove(before[0].id);
  REQUIRE(project().events().empty());
  wait(document().imports.start({}));
  auto now = project().events();
  REQUIRE(now.size() == 2);
  CHECK(now[1].object == project().objectNamed("dog")->id);
  for (std::size_t i = 0; i < 2; ++i) {
    now[i].id = before[i].id;
    now[i].object = before[i].object;
    CHECK(now[i] == before[i]);
  }
  document().undo();
  CHECK(project().events().empty());
}

TEST_CASE_METHOD(Returned, "accepted frames stay, others as was chosen") {
  test::setReview(project(), dog, FrameRange::single(FrameIndex(1)), ReviewState::Accepted);
  keyframe(dog, 1, 20);
  test::setReview(project(), dog, FrameRange::single(FrameIndex(1)), ReviewState::Accepted);
  keyframe(dog, 3, 20);
  load(set);
  ImportChoices choices;
  CHECK(document().imports.plan(choices).conflicts() == 2);
  choices.existing = ExistingMasks::Replace;
  wait(document().imports.start(choices));
  CHECK(project().mask(dog, FrameIndex(1)) == bar(20));
  CHECK(project().mask(dog, FrameIndex(3)) == bar(30));
}

TEST_CASE_METHOD(Returned, "a file that is wrong is told with the place, and nothing is changed") {
  std::ofstream(folder / "bad.json")
      << R"({"images":[{"id":1,"file_name":"0001.png","width":64,"height":48}],"annotations":[)"
         R"({"image_id":1,"segmentation":{"counts":[1,2,3]}}]})";
  const std::string before = undoTexts();
  const Job job = load(folder / "bad.json");
  CHECK(job.state == Job::State::Failed);
  CHECK(english(job.message).find("/annotations/0/segmentation/counts") != std::string::npos);
  CHECK_FALSE(document().imports.loaded());
  CHECK(undoTexts() == before);
}

TEST_CASE_METHOD(Returned, "a dataset of another clip is said to be one") {
  const auto isOther = [&] {
    const ImportPlan plan = document().imports.plan({});
    return std::ranges::count(plan.findings, std::string("other-clip"), &DatasetFinding::code) > 0;
  };
  REQUIRE(load(set).state == Job::State::Finished);
  CHECK_FALSE(isOther());
  const fs::path longer = makeClip(9, "longer");
  session.closeProject();
  REQUIRE(wait(session.createProject(folder / "longer.maskline", longer)).state ==
          Job::State::Finished);
  REQUIRE(load(set).state == Job::State::Finished);
  CHECK(isOther());
}

TEST_CASE_METHOD(Returned, "an import that is cancelled has never been") {
  document().objects.remove(dog);
  load(set);
  const JobId id = document().imports.start({});
  session.cancel(id);
  CHECK(wait(id).state == Job::State::Cancelled);
  CHECK(project().objects().empty());
  CHECK(project().undoText().is(messages::project::removeObject));
  // Nor one that the end of the document came before.
  REQUIRE(document().imports.start({}));
  const fs::path file = project().file();
  session.closeProject();
  wait(session.openProject(file));
  CHECK(project().objects().empty());
}

TEST_CASE_METHOD(Returned, "what a format cannot hold is found without writing") {
  ExportOptions options;
  options.format = "davis";
  options.out = folder / "davis";
  wait(document().clipJobs.check(options));
  std::string codes;
  for (const DatasetFinding& finding : document().clipJobs.checked().findings)
    codes += finding.code + " ";
  CHECK(codes == "names categories late ");
  CHECK_FALSE(fs::exists(options.out));
}
