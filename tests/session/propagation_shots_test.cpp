// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/session/propagation_options.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("shot cuts stop a propagation") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  desk.project().setShots({{FrameIndex(10), false}});
  desk.wait(desk.document().propagation.start());
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-9");
}

TEST_CASE("a propagation that stopped at a cut is continued in the next shot, all for review") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat"), dog = desk.object("dog");
  desk.keyframe(cat, 0);
  desk.keyframe(dog, 12);
  desk.project().setShots({{FrameIndex(10), false}, {FrameIndex(20), true}});
  desk.document().settings.setReviewThreshold(0.35F);  // the fake engine is surer than that
  PropagationRunner& propagation = desk.document().propagation;
  CHECK_FALSE(propagation.nextShot());
  CHECK_FALSE(propagation.continueInNextShot());
  CHECK(desk.errors().size() == 1);

  const Job job = desk.wait(propagation.start());
  CHECK(job.result.stoppedAtCut == FrameIndex(10));
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-9");
  REQUIRE(propagation.nextShot());
  CHECK(propagation.nextShot()->scope.objects == std::vector{cat});

  desk.wait(propagation.continueInNextShot());
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-19");
  CHECK(desk.frames(dog, MaskSource::Tracked) == "13-19");
  const float threshold = desk.project().settings().reviewThreshold;
  for (int frame = 1; frame < 20; ++frame)
    CHECK((desk.summary(cat, frame)->confidence < threshold) == (frame >= 10));
  CHECK(english(desk.project().undoText()) == "Propagate");

  CHECK(propagation.nextShot()->cut == FrameIndex(20));
  desk.project().undo();
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-9");
  CHECK(propagation.nextShot()->cut == FrameIndex(10));
}

TEST_CASE("backward, the next shot is the one before") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 25);
  desk.project().setShots({{FrameIndex(10), false}, {FrameIndex(20), false}});
  PropagationRunner& propagation = desk.document().propagation;
  const Job job = desk.wait(propagation.start(options(0, 30, Direction::Backward)));
  CHECK(job.result.stoppedAtCut == FrameIndex(20));
  desk.wait(propagation.continueInNextShot());
  CHECK(desk.frames(cat, MaskSource::Tracked) == "10-24");
}

TEST_CASE("told so, a propagation runs across all cuts") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  desk.keyframe(cat, 15);
  desk.project().setShots({{FrameIndex(10), false}, {FrameIndex(20), false}});
  desk.document().settings.setReviewThreshold(0.35F);
  PropagateOptions across;
  across.acrossCuts = true;
  const Job job = desk.wait(desk.document().propagation.start(across));
  CHECK_FALSE(job.result.stoppedAtCut);
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-14 16-29");
  const float threshold = desk.project().settings().reviewThreshold;
  const auto awaits = [&](int frame) { return desk.summary(cat, frame)->confidence < threshold; };
  CHECK_FALSE(awaits(9));
  CHECK(awaits(10));
  CHECK(awaits(14));
  CHECK_FALSE(awaits(16));  // a person showed the object in this shot
  CHECK(awaits(20));
}
