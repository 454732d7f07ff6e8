// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/project/scribbler.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("undo walks to the bottom and back, exactly") {
  const unsigned seed = GENERATE(1u, 2u, 3u);
  TemporaryFolder folder;
  const auto file = folder / "p.maskline";
  auto project = Project::create(file, clipBeside(file));
  for (const char* name : {"a", "b", "c"}) addNamed(*project, name);
  Scribbler scribbler(*project, seed);

  std::vector<std::string> states{dump(*project)};
  while (states.size() < 150) {
    if (!scribbler.scribble()) continue;
    states.push_back(dump(*project));
  }
  for (std::size_t i = states.size() - 1; i-- > 0;) {
    REQUIRE(project->canUndo());
    project->undo();
    INFO(i);
    REQUIRE(firstDifference(dump(*project), states[i]) == "");
  }
  for (std::size_t i = 1; i < states.size(); ++i) {
    REQUIRE(project->canRedo());
    project->redo();
    INFO(i);
    REQUIRE(firstDifference(dump(*project), states[i]) == "");
  }
  CHECK_FALSE(project->canRedo());

  // … and the three objects at the very bottom.
  while (project->canUndo()) project->undo();
  CHECK(project->objects().empty());
  while (project->canRedo()) project->redo();
  CHECK(dump(*project) == states.back());
  project.reset();
  CHECK(dump(*Project::open(file)) == states.back());
}

TEST_CASE("a new edit ends what could be redone") {
  TemporaryFolder folder;
  const auto project = Project::create(folder / "p.maskline", clipBeside(folder / "p.maskline"));
  addNamed(*project, "a");
  project->undo();
  CHECK(english(project->redoText()) == "Add object");
  const ObjectId b = addNamed(*project, "b");
  CHECK_FALSE(project->canRedo());
  CHECK(b.value == 2);  // an id never comes back as another thing
}

TEST_CASE("edits of one step are undone together under the outermost text") {
  TemporaryFolder folder;
  const auto project = Project::create(folder / "p.maskline", clipBeside(folder / "p.maskline"));
  const std::string before = dump(*project);
  {
    Project::Step outer(*project, verbatim("outer"));
    const ObjectId a = addNamed(*project, "a");
    {
      Project::Step inner(*project, verbatim("inner"));
      project->putRecord(a, recordAt(1));
    }
    project->putRecord(a, recordAt(1, 3));
    CHECK_FALSE(project->canUndo());
  }
  CHECK(english(project->undoText()) == "outer");
  const std::string after = dump(*project);
  project->undo();
  CHECK(dump(*project) == before);
  CHECK_FALSE(project->canUndo());
  project->redo();
  CHECK(dump(*project) == after);
}

TEST_CASE("an edit that changes nothing is no step") {
  TemporaryFolder folder;
  const auto project = Project::create(folder / "p.maskline", clipBeside(folder / "p.maskline"));
  const ObjectId a = addNamed(*project, "a");
  project->putRecord(a, recordAt(1));
  const std::string text = english(project->undoText());
  setReview(*project, a, frames(0, 9), ReviewState::Unreviewed);
  project->updateObject(*project->object(a));
  project->removeRecords(a, frames(5, 9), false);
  CHECK(english(project->undoText()) == text);
}
