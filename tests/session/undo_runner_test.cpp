// SPDX-License-Identifier: Apache-2.0
#include "core/session/undo_runner.h"
#include "core/project/messages.h"

#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr int frameCount = 120;

/// A mover that takes even small steps in slices.
struct Movers {
  Movers() {
    cat = desk.object("cat");
    const Project::Step step(desk.project(), messages::project::paint);
    for (int frame = 0; frame < frameCount; ++frame) desk.keyframe(cat, frame);
  }
  Job end(JobId id) {
    desk.until([&] { return !jobs.running(id); });
    return jobs.find(id);
  }
  std::size_t masks() {
    return desk.project().summaries(cat, desk.document().playback.wholeClip()).size();
  }

  struct OpenDesk : Desk {
    OpenDesk() { openNew(frameCount); }
  } desk;
  ObjectId cat;
  Events events;
  JobList jobs{desk.owner, events};
  Worker pacer{"pacer"};
  UndoRunner mover{desk.owner, events, jobs, desk.project(), pacer, std::chrono::milliseconds(0)};
};

}  // namespace

TEST_CASE("a large step is undone and redone as a job") {
  Movers m;
  const JobId undo = m.mover.undo();
  REQUIRE(undo);
  CHECK_FALSE(m.mover.undo());  // one at a time
  const Job job = m.end(undo);
  CHECK(job.state == Job::State::Finished);
  CHECK(english(job.subject) == "Paint");
  CHECK(job.progress.total == 2 * frameCount);
  CHECK(m.masks() == 0);
  CHECK(m.end(m.mover.redo()).state == Job::State::Finished);
  CHECK(m.masks() == frameCount);
}

TEST_CASE("a large step that is cancelled leaves everything as it was") {
  Movers m;
  const JobId id = m.mover.undo();
  SECTION("by a person") {
    m.jobs.cancel(id);
    CHECK(m.end(id).state == Job::State::Cancelled);
  }
  SECTION("by the end of the document") {
    m.mover.end();
    CHECK(m.jobs.find(id).state == Job::State::Cancelled);
  }
  CHECK(m.masks() == frameCount);
  CHECK(english(m.desk.project().undoText()) == "Paint");
}

TEST_CASE("a small step is taken at once") {
  Movers m;
  m.desk.document().undo();
  m.desk.settle();
  CHECK(m.masks() == 0);
  m.desk.project().redo();
  m.desk.object("dog");
  CHECK_FALSE(m.desk.document().undo());
  CHECK_FALSE(m.desk.project().objectNamed("dog"));
}
