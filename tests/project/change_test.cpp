// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "core/base/error.h"
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

std::string text(const Change& change) {
  std::ostringstream out;
  if (const auto* masks = std::get_if<MasksChanged>(&change))
    out << "masks " << masks->object.value << ' ' << masks->frames.begin.value() << '-'
        << masks->frames.end.value();
  if (const auto* prompts = std::get_if<PromptsChanged>(&change))
    out << "prompts " << prompts->object.value << ' ' << prompts->frame.value();
  if (const auto* comments = std::get_if<CommentsChanged>(&change))
    out << "comments " << comments->frame.value();
  if (std::holds_alternative<ObjectsChanged>(change)) out << "objects";
  if (std::holds_alternative<ShotsChanged>(change)) out << "shots";
  if (std::holds_alternative<EventsChanged>(change)) out << "events";
  if (std::holds_alternative<SettingsChanged>(change)) out << "settings";
  if (std::holds_alternative<HistoryChanged>(change)) out << "history";
  return out.str();
}

struct Watched {
  TemporaryFolder folder;
  std::filesystem::path file = folder / "p.maskline";
  std::unique_ptr<Project> project = Project::create(file, clipBeside(file));
  ObjectId a = addNamed(*project, "a");
  ObjectId b = addNamed(*project, "b");
  std::string seen;
  Subscription watch = project->subscribe([this](const Change& c) { seen += text(c) + "; "; });
  Project* operator->() { return project.get(); }

  /// What has been heard since the last call.
  std::string heard() { return std::exchange(seen, ""); }
};

}  // namespace

TEST_CASE("observers hear exactly what changed, once it is committed") {
  Watched p;
  p->putRecords(p.a, recordsAt(3, 6), false);
  CHECK(p.heard() == "masks 1 3-6; history; ");
  p->putPromptedRecord(p.b, {Click{{1, 1}}}, recordAt(4));
  CHECK(p.heard() == "masks 2 4-5; prompts 2 4; history; ");
  setReview(*p.project, p.a, frames(4, 100), ReviewState::Accepted);
  CHECK(p.heard() == "masks 1 4-6; history; ");
  p->removeRecords(p.a, frames(0, 100), true);
  CHECK(p.heard() == "masks 1 3-4; history; ");
  p->putRecord(p.a, recordAt(9));
  p.heard();
  p->removeRecords(p.a, frames(0, 100), false);
  CHECK(p.heard() == "masks 1 4-6; masks 1 9-10; history; ");
  p->undo();
  CHECK(p.heard() == "masks 1 4-6; masks 1 9-10; history; ");
  p->addCategory({{}, "x", ""});
  CHECK(p.heard() == "objects; history; ");
  p->setShots({{FrameIndex(2), false}});
  CHECK(p.heard() == "shots; history; ");
  const CommentId id = p->addComment({{}, FrameIndex(5), {}, "?", false, 0});
  CHECK(p.heard() == "comments 5; history; ");
  Comment moved = p->comments().front();
  CHECK(moved.id == id);
  moved.frame = FrameIndex(8);
  p->updateComment(moved);
  CHECK(p.heard() == "comments 5; comments 8; history; ");
  p->setSettings({"x", "", 0.5, {}});
  CHECK(p.heard() == "settings; history; ");
  removeObject(*p.project, p.b);
  CHECK(p.heard() == "objects; masks 2 4-5; prompts 2 4; history; ");
}

TEST_CASE("an observer finds what it is told of, and may leave") {
  Watched p;
  Mask found;
  const Subscription look = p->subscribe([&](const Change& change) {
    if (const auto* masks = std::get_if<MasksChanged>(&change))
      found = p->mask(masks->object, masks->frames.begin);
  });
  p->putRecord(p.a, recordAt(3, 1));
  CHECK(found == recordAt(3, 1).mask);
  p->putRecord(p.a, recordAt(3, 2));
  CHECK(found == recordAt(3, 2).mask);
  p->undo();
  CHECK(found == recordAt(3, 1).mask);
  p.watch = {};
  p.heard();
  p->undo();
  CHECK(p.heard() == "");
}

TEST_CASE("a run tells of each batch, and of the history when it ends") {
  Watched p;
  auto run = p->beginRunningStep(verbatim("run"));
  p->putRecords(*run, p.a, recordsAt(0, 3));
  CHECK(p.heard() == "masks 1 0-3; ");
  run.reset();
  CHECK(p.heard() == "history; ");
}

TEST_CASE("a reader of the same file sees what is committed, and changes nothing") {
  Watched p;
  const auto reader = Project::open(p.file, true);
  CHECK(reader->readOnly());
  p->putRecord(p.a, recordAt(3, 1));
  CHECK(reader->mask(p.a, FrameIndex(3)) == recordAt(3, 1).mask);
  p->putRecord(p.a, recordAt(3, 2));
  CHECK(reader->mask(p.a, FrameIndex(3)) == recordAt(3, 2).mask);
  addNamed(*p.project, "c");
  CHECK(reader->objects().size() == 3);
  CHECK(dump(*reader) == dump(*p.project));

  const std::string before = dump(*reader);
  CHECK_THROWS_AS(addNamed(*reader, "d"), Error);
  CHECK_THROWS_AS(reader->putRecord(p.a, recordAt(4)), Error);
  CHECK_THROWS_AS(reader->beginRunningStep(verbatim("run")), Error);
  CHECK_FALSE(reader->canUndo());
  CHECK(dump(*reader) == before);
  CHECK_THROWS_AS(Project::open(p.file), Error);
}

TEST_CASE("a reader may walk its lists while others write and look-ups take that in") {
  Watched p;
  Category animal;
  animal.name = "animal";
  p->addCategory(animal);
  Attribute pose;
  pose.name = "pose";
  p->addAttribute(pose);
  const auto reader = Project::open(p.file, true);
  std::size_t walked = 0;
  for (const Object& object : reader->objects()) {
    addNamed(*p.project, "new " + std::to_string(walked));
    CHECK(reader->object(object.id)->name == object.name);
    ++walked;
  }
  for (const Category& category : reader->categories()) {
    addNamed(*p.project, "newer");
    CHECK_FALSE(reader->objectNamed("no such").has_value());
    CHECK(category.name == "animal");
  }
  for (const Attribute& attribute : reader->attributes()) {
    addNamed(*p.project, "newest");
    CHECK(reader->objects().size() > walked);
    CHECK(attribute.name == "pose");
  }
  CHECK(walked == 2);
  CHECK(reader->objects().size() == 6);
}
