// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <thread>

#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/session/propagation_options.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("a propagation in each direction") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 10);
  desk.keyframe(cat, 30, 30);
  SECTION("forward") {
    CHECK(desk.wait(desk.document().propagation.start(options(0, 20))).state ==
          Job::State::Finished);
    CHECK(desk.frames(cat, MaskSource::Tracked) == "11-19");
    CHECK(desk.project().mask(cat, FrameIndex(15)) == Desk::bar(15));
  }
  SECTION("backward") {
    CHECK(desk.wait(desk.document().propagation.start(options(0, 20, Direction::Backward))).state ==
          Job::State::Finished);
    CHECK(desk.frames(cat, MaskSource::Tracked) == "0-9 11-19");
  }
  SECTION("both, over the whole clip") {
    PropagateOptions both;
    both.direction = Direction::Both;
    const Job job = desk.wait(desk.document().propagation.start(both));
    CHECK(job.result.count == 38);
    CHECK(job.progress.done == job.progress.total);
    CHECK(desk.frames(cat, MaskSource::Tracked) == "0-9 11-29 31-39");
    CHECK(desk.frames(cat, MaskSource::Painted) == "10 30");
    CHECK(desk.project().record(cat, FrameIndex(20))->model == "fake");
  }
  SECTION("over the range handles") {
    desk.document().settings.setWorkRange(FrameRange{FrameIndex(12), FrameIndex(15)});
    desk.wait(desk.document().propagation.start());
    CHECK(desk.frames(cat, MaskSource::Tracked) == "12-14");
  }
  CHECK(desk.errors().empty());
}

TEST_CASE("a propagation takes up the work at the current frame") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 10);
  PropagateOptions here;
  here.fromHere = true;
  const auto visited = [&](int frame, Direction direction = Direction::Forward) {
    desk.document().playback.goTo(FrameIndex(frame));
    here.direction = direction;
    return desk.wait(desk.document().propagation.start(here)).result.count;
  };
  SECTION("or at the keyframe before it, where there is no mask yet") {
    CHECK(visited(25) == 29);
    CHECK(desk.frames(cat, MaskSource::Tracked) == "11-39");
  }
  SECTION("where a mask is") {
    visited(0);
    CHECK(visited(30) == 9);
    CHECK(visited(5, Direction::Backward) == 10);
    CHECK(visited(5, Direction::Backward) == 5);
  }
  SECTION("for the object that is least far") {
    visited(0);
    const ObjectId dog = desk.object("dog");
    desk.keyframe(dog, 20);
    CHECK(visited(30) == 38);
    CHECK(desk.frames(dog, MaskSource::Tracked) == "21-39");
  }
  SECTION("everywhere, where nothing is left") {
    visited(0);
    CHECK(visited(39) == 28);
    CHECK(visited(39, Direction::Both) == 38);
  }
  SECTION("but within the range handles, if they are set") {
    desk.document().settings.setWorkRange(FrameRange{FrameIndex(5), FrameIndex(15)});
    CHECK(visited(12) == 4);
  }
  CHECK(desk.errors().empty());
}

TEST_CASE("undo takes a whole run back as one step") {
  Desk desk;
  desk.openNew(60);
  const ObjectId cat = desk.object("cat");
  const ObjectId dog = desk.object("dog");
  desk.keyframe(cat, 0);
  desk.keyframe(dog, 5);
  desk.wait(desk.document().propagation.start());
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-59");
  CHECK(desk.frames(dog, MaskSource::Tracked) == "6-59");
  CHECK(english(desk.project().undoText()) == "Propagate");
  desk.project().undo();
  CHECK(desk.frames(cat, MaskSource::Tracked).empty());
  CHECK(desk.frames(dog, MaskSource::Tracked).empty());
  CHECK(desk.frames(dog, MaskSource::Painted) == "5");
  desk.project().redo();
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-59");
}

TEST_CASE("a correction is propagated again over its stretch only") {
  Desk desk;
  desk.openNew(60);
  const ObjectId cat = desk.object("cat");
  const ObjectId dog = desk.object("dog");
  for (const int frame : {10, 30}) desk.keyframe(cat, frame, frame);
  desk.keyframe(dog, 0, 5);
  PropagateOptions both;
  both.direction = Direction::Both;
  desk.wait(desk.document().propagation.start(both));
  const auto records = [&](ObjectId object, FrameRange range) {
    std::vector<FrameRecord> out;
    for (const FrameSummary& s : desk.project().summaries(object, range))
      out.push_back(*desk.project().record(object, s.frame));
    return out;
  };
  const auto same = [](const std::vector<FrameRecord>& a, const std::vector<FrameRecord>& b) {
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const FrameRecord& x, const FrameRecord& y) {
          return x.summary == y.summary && x.mask == y.mask && x.changedAt == y.changedAt &&
                 (x.uncertainty.empty()
                      ? y.uncertainty.empty()
                      : cv::norm(x.uncertainty, y.uncertainty, cv::NORM_INF) == 0);
        });
  };
  const auto range = [](int begin, int end) {
    return FrameRange{FrameIndex(begin), FrameIndex(end)};
  };
  const auto track = [&](int frame) { return desk.project().mask(cat, FrameIndex(frame)); };
  const auto redo = [&](int frame) {
    return desk.wait(desk.document().propagation.redo(cat, FrameIndex(frame)));
  };
  const auto dogBefore = records(dog, range(0, 60));

  SECTION("between keyframes, in both directions") {
    desk.keyframe(cat, 20, 40);
    const auto before = records(cat, range(0, 11));
    const auto after = records(cat, range(30, 60));
    const auto corrected = records(cat, range(20, 21));
    CHECK(redo(20).result.count == 18);
    CHECK(same(before, records(cat, range(0, 11))));
    CHECK(same(after, records(cat, range(30, 60))));
    CHECK(same(corrected, records(cat, range(20, 21))));
    // Where the passes disagree, the mask nearer to its anchor is used.
    CHECK(track(19) == Desk::bar(39));
    CHECK(track(21) == Desk::bar(41));
    CHECK(track(11) == Desk::bar(11));
    CHECK(track(29) == Desk::bar(29));
    CHECK(english(desk.project().undoText()) == "Propagate again");
  }
  SECTION("an accepted mask ends it and keeps its bytes") {
    setReview(desk.project(), cat, range(15, 16), ReviewState::Accepted);
    desk.keyframe(cat, 20, 40);
    const auto kept = records(cat, range(0, 16));
    CHECK(redo(20).result.count == 13);
    CHECK(same(kept, records(cat, range(0, 16))));
  }
  SECTION("to the end of the tracked run where no keyframe follows") {
    desk.project().removeRecords(cat, range(50, 60), false);
    desk.keyframe(cat, 40, 10);
    const auto before = records(cat, range(0, 31));
    CHECK(redo(40).result.count == 18);
    CHECK(same(before, records(cat, range(0, 31))));
    CHECK(track(45) == Desk::bar(15));
    CHECK(desk.frames(cat, MaskSource::Tracked) == "0-9 11-29 31-39 41-49");
  }
  SECTION("not across a cut") {
    desk.project().setShots({{FrameIndex(15), false}, {FrameIndex(25), false}});
    desk.keyframe(cat, 20, 40);
    const auto before = records(cat, range(0, 15));
    const auto after = records(cat, range(25, 60));
    CHECK(redo(20).result.count == 9);
    CHECK(track(15) == Desk::bar(35));
    CHECK(track(24) == Desk::bar(44));
    CHECK(same(before, records(cat, range(0, 15))));
    CHECK(same(after, records(cat, range(25, 60))));
  }
  SECTION("and is one step") {
    desk.keyframe(cat, 20, 40);
    const auto before = records(cat, range(0, 60));
    redo(20);
    CHECK_FALSE(same(before, records(cat, range(0, 60))));
    desk.project().undo();
    CHECK(same(before, records(cat, range(0, 60))));
  }
  CHECK(same(dogBefore, records(dog, range(0, 60))));
  CHECK(desk.errors().empty());
}

TEST_CASE("a corrected frame of a track suggests to propagate again") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  desk.wait(desk.document().propagation.start());
  const auto suggested = [&](int frame) {
    return desk.document().propagation.isRedoSuggested(cat, FrameIndex(frame));
  };
  CHECK_FALSE(suggested(0));
  CHECK_FALSE(suggested(10));
  FrameRecord corrected = makeRecord(FrameIndex(10), Desk::bar(30), MaskSource::Clicked, 1);
  corrected.summary.keyframe = true;
  corrected.changedAt = desk.project().record(cat, FrameIndex(29))->changedAt + 1;
  desk.project().putRecord(cat, corrected);
  CHECK(suggested(10));
  CHECK_FALSE(suggested(11));
  REQUIRE(desk.until([&] {  // the clock has passed the correction
    desk.wait(desk.document().propagation.redo(cat, FrameIndex(10)));
    return !suggested(10);
  }));
  CHECK(desk.errors().empty());
}

TEST_CASE("without a keyframe there, nothing is propagated again") {
  Desk desk;
  desk.openNew(20);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  CHECK_FALSE(desk.document().propagation.redo(cat, FrameIndex(5)));
  CHECK_FALSE(desk.document().propagation.redo(cat, FrameIndex(0)));  // no track beside it
  REQUIRE(desk.errors().size() == 2);
  CHECK(desk.errors()[0].find("no keyframe on frame 5") != std::string::npos);
  CHECK(desk.errors()[1].find("nothing to propagate") != std::string::npos);
}

TEST_CASE("a run goes on from an earlier one, unless its anchor was corrected since") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  desk.wait(desk.document().propagation.start(options(0, 20)));
  const Job next = desk.wait(desk.document().propagation.start(options(20, 30)));
  CHECK(next.progress.total == 11);  // 19 … 29
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-29");
  FrameRecord corrected = makeRecord(FrameIndex(0), Desk::bar(12), MaskSource::Painted, 1);
  corrected.summary.keyframe = true;
  corrected.changedAt = desk.project().record(cat, FrameIndex(29))->changedAt + 1000;
  desk.project().putRecord(cat, corrected);
  CHECK(desk.wait(desk.document().propagation.start(options(30, 35))).progress.total == 35);
  CHECK(desk.project().mask(cat, FrameIndex(32)) == Desk::bar(44));
}

TEST_CASE("the title of a propagation names two objects and counts the others") {
  Desk desk;
  desk.openNew(10);
  const auto titled = [&](const char* name) {
    desk.keyframe(desk.object(name), 0);
    return english(desk.wait(desk.document().propagation.start()).subject);
  };
  CHECK(titled("cat") == "cat");
  CHECK(titled("dog") == "cat, dog");
  CHECK(titled("bird") == "cat, dog and 1 more");
  CHECK(titled("cow") == "cat, dog and 2 more");
}

TEST_CASE("locked objects are left alone, and refused when named") {
  Desk desk;
  desk.openNew(10);
  const ObjectId cat = desk.object("cat");
  const ObjectId dog = desk.object("dog");
  desk.keyframe(cat, 0);
  desk.keyframe(dog, 0);
  Object object = *desk.project().object(cat);
  object.locked = true;
  desk.project().updateObject(object);
  PropagateOptions named;
  named.objects = {cat};
  CHECK_FALSE(desk.document().propagation.start(named));
  CHECK(desk.errors().size() == 1);
  desk.wait(desk.document().propagation.start());
  CHECK(desk.frames(cat, MaskSource::Tracked).empty());
  CHECK(desk.frames(dog, MaskSource::Tracked) == "1-9");
}

TEST_CASE("where there is nothing to do, that is said") {
  Desk desk;
  desk.openNew(10);
  CHECK_FALSE(desk.document().propagation.start());
  desk.keyframe(desk.object("cat"), 5);
  CHECK_FALSE(desk.document().propagation.start(options(0, 4)));
  CHECK(desk.errors().size() == 2);
  CHECK(desk.session.jobs().size() == 1);  // opening the clip
}

TEST_CASE("cancel keeps the frames that are finished") {
  Desk desk;
  desk.openNew(200, "fake:delay=2");
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  const JobId id = desk.document().propagation.start();
  REQUIRE(desk.until([&] { return desk.summary(cat, 3).has_value(); }));
  desk.session.cancel(id);
  CHECK(desk.wait(id).state == Job::State::Cancelled);
  const auto done = desk.project().summaries(cat, desk.document().playback.wholeClip()).size();
  CHECK(done >= 4);
  CHECK(done < 200);
  CHECK(english(desk.project().undoText()) == "Propagate");
  desk.project().undo();
  CHECK(desk.frames(cat, MaskSource::Tracked).empty());
}

TEST_CASE("a job that is cancelled before it is known to run stores nothing afterwards") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  desk.keyframe(cat, 29);
  const JobId id = desk.document().propagation.start(options(0, 20));
  // It tracks while the owner thread does something else.
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  desk.session.cancel(id);
  CHECK(desk.wait(id).state == Job::State::Cancelled);
  const std::int64_t newest = desk.project().stepToUndo();
  // The next one begins when the engine is done with it.
  desk.wait(desk.document().propagation.start(options(25, 30, Direction::Backward)));
  CHECK(desk.frames(cat, MaskSource::Tracked) == "25-28");
  desk.project().undo();
  CHECK(desk.project().stepToUndo() == newest);
}

TEST_CASE("an engine that fails in the middle keeps what is finished and says why") {
  Desk desk;
  desk.openNew(30, "fake:fail=6");
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  const Job job = desk.wait(desk.document().propagation.start());
  CHECK(job.state == Job::State::Failed);
  CHECK(desk.errors() == std::vector<std::string>{english(job.message)});
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-5");
  desk.project().undo();
  CHECK(desk.frames(cat, MaskSource::Tracked).empty());
  CHECK(desk.wait(desk.document().propagation.start(options(0, 4))).state == Job::State::Finished);
}

TEST_CASE("what a person does while it runs stays: a click is answered in between") {
  Desk desk;
  desk.openNew(150, "fake:delay=3");
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  const JobId id = desk.document().propagation.start();
  REQUIRE(desk.until([&] { return desk.summary(cat, 2).has_value(); }));
  desk.click(140, 30, 30);
  REQUIRE(desk.until([&] { return !desk.document().clicks.busy(); }));
  CHECK(desk.session.job(id).state == Job::State::Running);
  const Mask clicked = desk.project().mask(cat, FrameIndex(140));
  desk.document().playback.goTo(FrameIndex(145));
  desk.document().masks.paint(Desk::bar(1));
  CHECK(desk.wait(id).state == Job::State::Finished);
  CHECK(desk.project().mask(cat, FrameIndex(140)) == clicked);
  CHECK(desk.project().mask(cat, FrameIndex(145)) == Desk::bar(1));
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-139 141-144 146-149");
  desk.project().undo();  // the run entered the history when it ended
  CHECK(desk.frames(cat, MaskSource::Tracked).empty());
  CHECK(desk.project().mask(cat, FrameIndex(140)) == clicked);
}

TEST_CASE("an object that is removed while it is tracked does not end the run") {
  Desk desk;
  desk.openNew(100, "fake:delay=2");
  const ObjectId cat = desk.object("cat");
  const ObjectId dog = desk.object("dog");
  desk.keyframe(cat, 0);
  desk.keyframe(dog, 0);
  const JobId id = desk.document().propagation.start();
  REQUIRE(desk.until([&] { return desk.summary(dog, 2).has_value(); }));
  removeObject(desk.project(), cat);
  CHECK(desk.wait(id).state == Job::State::Finished);
  CHECK(desk.frames(dog, MaskSource::Tracked) == "1-99");
  CHECK(desk.errors().empty());
}

TEST_CASE("a second propagation waits for the first and starts from what it left") {
  Desk desk;
  desk.openNew(60, "fake:delay=1");
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  const JobId first = desk.document().propagation.start(options(0, 30));
  const JobId second = desk.document().propagation.start(options(30, 40));
  const JobId third = desk.document().propagation.start(options(40, 60));
  CHECK(desk.session.job(second).state == Job::State::Waiting);
  desk.session.cancel(third);
  CHECK(desk.session.job(third).state == Job::State::Cancelled);
  CHECK(desk.wait(second).progress.total == 11);
  CHECK(desk.session.job(first).state == Job::State::Finished);
  CHECK(desk.frames(cat, MaskSource::Tracked) == "1-39");
}

TEST_CASE(
    "many objects of one run each get all their masks; progress is told once a frame at most") {
  Desk desk;
  desk.openNew(300);
  std::vector<ObjectId> objects;
  for (int i = 0; i < 20; ++i) {
    objects.push_back(desk.object());
    desk.keyframe(objects.back(), 0, i);
  }
  const int before = desk.count<JobChanged>();
  CHECK(desk.wait(desk.document().propagation.start(options(0, 100))).state ==
        Job::State::Finished);
  for (const ObjectId object : objects) CHECK(desk.frames(object, MaskSource::Tracked) == "1-99");
  CHECK(desk.count<JobChanged>() - before < 103);
}

TEST_CASE("undo while a propagation runs stops it; the next takes its masks back") {
  Desk desk;
  desk.openNew(200, "fake:delay=2");
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  const JobId id = desk.document().propagation.start();
  REQUIRE(desk.until([&] { return desk.summary(cat, 3).has_value(); }));
  CHECK_FALSE(desk.document().undo());
  CHECK(desk.wait(id).state == Job::State::Cancelled);
  CHECK(english(desk.project().undoText()) == "Propagate");
  desk.document().undo();
  desk.settle();
  CHECK(desk.frames(cat, MaskSource::Tracked).empty());
  CHECK(desk.frames(cat, MaskSource::Painted) == "0");
}

TEST_CASE("undo while a propagation runs takes back first what was done since it began") {
  Desk desk;
  desk.openNew(200, "fake:delay=2");
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  const JobId id = desk.document().propagation.start();
  REQUIRE(desk.until([&] { return desk.summary(cat, 3).has_value(); }));
  CHECK(desk.document().undoStopsPropagation());
  const ObjectId dog = desk.object("dog");
  CHECK_FALSE(desk.document().undoStopsPropagation());
  desk.document().undo();
  CHECK_FALSE(desk.project().object(dog));
  CHECK_FALSE(desk.session.job(id).ended());
  CHECK(desk.document().undoStopsPropagation());
  desk.document().undo();
  CHECK(desk.wait(id).state == Job::State::Cancelled);
  CHECK_FALSE(desk.document().undoStopsPropagation());
  CHECK(desk.project().object(cat));
}
