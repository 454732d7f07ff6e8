// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "tests/project/project_edits.h"
#include "tests/project/scribbler.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

struct Running {
  TemporaryFolder folder;
  std::filesystem::path file = folder / "p.maskline";
  std::unique_ptr<Project> project = Project::create(file, clipBeside(file));
  ObjectId ball = addNamed(*project, "ball");
  std::string before = dump(*project);
  std::unique_ptr<Project::RunningStep> run = project->beginRunningStep(verbatim("Propagate"));
  Project* operator->() { return project.get(); }

  void batch(std::int64_t begin, std::int64_t end, int seed) {
    project->putRecords(*run, ball, recordsAt(begin, end, seed));
  }
};

}  // namespace

TEST_CASE("a run is one step once it has ended, however many batches it had") {
  Running p;
  p.batch(0, 5, 1);
  p.batch(5, 10, 2);
  p.batch(3, 7, 3);  // the second pass of a run in both directions
  CHECK(english(p->undoText()) == "Add object");
  p.run.reset();
  CHECK(english(p->undoText()) == "Propagate");
  const std::string after = dump(*p.project);
  p->undo();
  CHECK(dump(*p.project) == p.before);
  p->redo();
  CHECK(dump(*p.project) == after);
}

TEST_CASE("frames that a person painted during a run stay when the run is undone") {
  Running p;
  p.batch(0, 5, 1);
  p->putRecord(p.ball, recordAt(2, 9, MaskSource::Painted));
  p.batch(0, 10, 2);
  CHECK(p->mask(p.ball, FrameIndex(2)) == recordAt(2, 9).mask);
  p.run.reset();
  const std::string top = dump(*p.project);

  p->undo();
  CHECK(p->summaries(p.ball, frames(0, 99)).size() == 1);
  CHECK(p->mask(p.ball, FrameIndex(2)) == recordAt(2, 9).mask);
  p->undo();  // the paint
  CHECK(dump(*p.project) == p.before);
  p->redo();
  p->redo();
  CHECK(dump(*p.project) == top);
}

TEST_CASE("undo during a run takes back the person's edit and brings the run's mask") {
  Running p;
  p.batch(0, 5, 1);
  const std::string tracked = dump(*p.project);
  p->putRecord(p.ball, recordAt(2, 9, MaskSource::Painted));
  p->undo();
  CHECK(dump(*p.project) == tracked);
  p.batch(5, 6, 1);
  p.run.reset();
  p->undo();
  CHECK(dump(*p.project) == p.before);
}

TEST_CASE("a frame reviewed during a run is the person's as a whole") {
  Running p;
  p.batch(0, 5, 1);
  setReview(*p.project, p.ball, frames(2, 3), ReviewState::Rejected);
  p.batch(0, 5, 2);
  CHECK(p->mask(p.ball, FrameIndex(2)) == recordAt(2, 1).mask);
  p.run.reset();
  p->undo();
  REQUIRE(p->summary(p.ball, FrameIndex(2)));
  CHECK(p->summary(p.ball, FrameIndex(2))->review == ReviewState::Rejected);
  CHECK(p->mask(p.ball, FrameIndex(2)) == recordAt(2, 1).mask);
  p->undo();
  CHECK(dump(*p.project) == p.before);
}

TEST_CASE("a step from before the run can be undone while it goes on") {
  TemporaryFolder folder;
  const auto file = folder / "p.maskline";
  const auto project = Project::create(file, clipBeside(file));
  const ObjectId ball = addNamed(*project, "ball");
  project->putRecords(ball, recordsAt(0, 5, 4), false);
  const std::string before = dump(*project);
  setReview(*project, ball, frames(1, 3), ReviewState::Rejected);
  auto run = project->beginRunningStep(verbatim("Propagate"));
  project->putRecords(*run, ball, recordsAt(0, 5, 1));
  project->undo();  // the review
  CHECK(project->record(ball, FrameIndex(1))->model == recordAt(1, 4).model);
  CHECK(project->mask(ball, FrameIndex(1)) == recordAt(1, 4).mask);
  CHECK(project->mask(ball, FrameIndex(3)) == recordAt(3, 1).mask);
  run.reset();
  project->undo();
  CHECK(dump(*project) == before);
}

TEST_CASE("an object removed during a run comes back with its masks") {
  Running p;
  p.batch(0, 5, 1);
  const std::string tracked = dump(*p.project);
  removeObject(*p.project, p.ball);
  p.batch(5, 9, 1);
  CHECK(p->objects().empty());
  p->undo();
  CHECK(dump(*p.project) == tracked);
  p->redo();
  p.run.reset();
  p->undo();  // the run: nothing of it is in the file any more
  CHECK(p->objects().empty());
  p->undo();  // the removal
  CHECK(dump(*p.project) == p.before);
}

TEST_CASE("a run may outlive its project") {
  Running p;
  p.batch(0, 5, 1);
  p.project.reset();
  p.run.reset();
  CHECK(Project::open(p.file)->summaries(p.ball, frames(0, 99)).size() == 5);
}

TEST_CASE("runs, edits, undo and redo in any order lead back to the beginning") {
  const unsigned seed = GENERATE(range(1u, 9u));
  INFO("seed " << seed);
  TemporaryFolder folder;
  const auto file = folder / "p.maskline";
  const auto project = Project::create(file, clipBeside(file));
  const std::string beginning = dump(*project);
  for (const char* name : {"a", "b"}) addNamed(*project, name);
  Scribbler scribbler(*project, seed);
  std::map<std::size_t, std::unique_ptr<Project::RunningStep>> runs;
  for (int i = 0; i < 120; ++i) {
    auto& run = runs[scribbler.number(2)];
    switch (scribbler.number(8)) {
      case 0:
        project->undo();
        break;
      case 1:
        project->redo();
        break;
      case 2:
        run.reset();
        break;
      case 3:
      case 4:
        if (!run) run = project->beginRunningStep(verbatim("run"));
        scribbler.batch(*run);
        break;
      default:
        scribbler.scribble();
    }
  }
  runs.clear();

  std::vector<std::string> down{dump(*project)};
  while (project->canUndo()) {
    project->undo();
    down.push_back(dump(*project));
  }
  REQUIRE(firstDifference(down.back(), beginning) == "");
  while (down.size() > 1) {  // what had been undone before can be redone too
    REQUIRE(project->canRedo());
    project->redo();
    down.pop_back();
    REQUIRE(firstDifference(dump(*project), down.back()) == "");
  }
}
