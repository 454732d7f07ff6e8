// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "tests/project/project_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr std::chrono::milliseconds slice{0};  // the shortest there is

struct Bench {
  Bench() {
    before = dump(*project);
    const auto run = project->beginRunningStep(verbatim("Propagate"));
    project->putRecords(*run, object, recordsAt(0, 300));
  }

  TemporaryFolder folder;
  std::filesystem::path file = folder / "p.maskline";
  std::unique_ptr<Project> project = Project::create(file, clipBeside(file));
  ObjectId object = addNamed(*project, "cat");
  std::string before;
};

int slicesUntilDone(Project& project) {
  int slices = 1;
  while (!project.continueUndoRedo(slice)) ++slices;
  return slices;
}

}  // namespace

TEST_CASE("undo and redo in slices do what they do in one go") {
  Bench b;
  const std::string after = dump(*b.project);
  std::vector<Change> changes;
  const auto hearing = b.project->subscribe([&](const Change& c) { changes.push_back(c); });

  REQUIRE(b.project->startUndo());
  CHECK_FALSE(b.project->canUndo());
  CHECK_FALSE(b.project->continueUndoRedo(slice));
  CHECK(b.project->undoRedoProgress().done > 0);
  CHECK(b.project->undoRedoProgress().done < b.project->undoRedoProgress().total);
  CHECK(changes.empty());
  CHECK(slicesUntilDone(*b.project) > 2);
  CHECK(firstDifference(dump(*b.project), b.before) == "");
  REQUIRE(changes.size() == 2);
  CHECK(std::get<MasksChanged>(changes.front()).frames == frames(0, 300));

  REQUIRE(b.project->startRedo());
  slicesUntilDone(*b.project);
  CHECK(firstDifference(dump(*b.project), after) == "");
  CHECK_FALSE(b.project->startRedo());
}

TEST_CASE("a sliced undo that is given up has changed nothing") {
  Bench b;
  const std::string after = dump(*b.project);
  REQUIRE(b.project->startUndo());
  b.project->continueUndoRedo(slice);
  SECTION("by a cancel") { b.project->cancelUndoRedo(); }
  SECTION("by the end of the program") {
    b.project.reset();
    b.project = Project::open(b.file);
  }
  CHECK(firstDifference(dump(*b.project), after) == "");
  CHECK(b.project->continueUndoRedo(slice));
}

TEST_CASE("an edit completes a sliced undo first") {
  Bench b;
  REQUIRE(b.project->startUndo());
  b.project->continueUndoRedo(slice);
  std::string text = "Add object";
  SECTION("an edit") { addNamed(*b.project, "dog"); }
  SECTION("a step") {
    text = "Paint";
    const Project::Step step(*b.project, verbatim(text));
    addNamed(*b.project, "dog");
  }
  SECTION("a running step") {
    b.project->beginRunningStep(verbatim("Propagate"));
    addNamed(*b.project, "dog");
  }
  CHECK(b.project->continueUndoRedo(slice));
  CHECK(b.project->summaries(b.object, frames(0, 1000)).empty());
  CHECK(english(b.project->undoText()) == text);
  CHECK_FALSE(b.project->canRedo());
  b.project->undo();
  CHECK(firstDifference(dump(*b.project), b.before) == "");
}
