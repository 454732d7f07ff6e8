// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/session/propagation_options.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// Two objects tracked through the clip. On frame 20 the cat was corrected by hand; the dog has
/// another tracked mask there than on the frames around it.
struct LookedAt : Desk {
  LookedAt() {
    openNew(40);
    cat = object("cat"), dog = object("dog");
    for (const ObjectId id : {cat, dog}) keyframe(id, 5);
    run(Direction::Both, 0);
    keyframe(cat, 20, 40);
    store(dog, 20, 30);
    before = {records(cat), records(dog)};
  }
  /// A tracked mask that is made after all present ones.
  void store(ObjectId object, int frame, int x) {
    FrameRecord record = makeRecord(FrameIndex(frame), bar(x), MaskSource::Tracked, 0.9F);
    record.changedAt = newest += 1000;
    project().putRecord(object, record);
  }
  /// What the tracker stores where it does not see an object.
  static FrameRecord hidden(int frame) {
    FrameRecord record = makeRecord(FrameIndex(frame), Mask(cv::Size(Desk::width, Desk::height)),
                                    MaskSource::Tracked, 0.2F);
    record.summary.presence = Presence::Occluded;
    return record;
  }
  void hide(ObjectId object, int frame) { project().putRecord(object, hidden(frame)); }
  /// A keyframe that is made after all present masks.
  void correct(ObjectId object, int frame, int x) {
    FrameRecord record = makeRecord(FrameIndex(frame), bar(x), MaskSource::Painted, 1);
    record.summary.keyframe = true;
    record.changedAt = newest += 1000;
    project().putRecord(object, record);
  }
  void run(Direction direction, int frame) {
    PropagateOptions here;
    here.fromHere = true;
    here.direction = direction;
    document().playback.goTo(FrameIndex(frame));
    wait(document().propagation.start(here));
  }
  std::vector<FrameRecord> records(ObjectId object) {
    return {*project().record(object, FrameIndex(20))};
  }
  /// Whether both objects on frame 20 are as they were, byte for byte.
  bool unchanged() { return isSame(before[0], records(cat)) && isSame(before[1], records(dog)); }
  Mask dogAt(int frame) { return project().mask(dog, FrameIndex(frame)); }

  static bool isSame(const std::vector<FrameRecord>& a, const std::vector<FrameRecord>& b) {
    return a[0].summary == b[0].summary && a[0].mask == b[0].mask &&
           a[0].changedAt == b[0].changedAt && a[0].model == b[0].model;
  }
  ObjectId cat, dog;
  std::int64_t newest = std::chrono::duration_cast<std::chrono::milliseconds>(
                            std::chrono::system_clock::now().time_since_epoch())
                            .count() +
                        1000;
  std::vector<std::vector<FrameRecord>> before;
};

}  // namespace

TEST_CASE("the frame that a propagation starts from keeps its masks and gives them on") {
  LookedAt desk;
  SECTION("forward") {
    desk.run(Direction::Forward, 20);
    CHECK(desk.unchanged());
    CHECK(desk.dogAt(19) == Desk::bar(24));
    CHECK(desk.dogAt(25) == Desk::bar(35));
    CHECK(desk.project().mask(desk.cat, FrameIndex(25)) == Desk::bar(45));
  }
  SECTION("backward") {
    desk.run(Direction::Backward, 20);
    CHECK(desk.unchanged());
    CHECK(desk.dogAt(18) != Desk::bar(23));
    CHECK(desk.dogAt(21) == Desk::bar(26));
  }
  SECTION("in both directions") {
    desk.run(Direction::Both, 20);
    CHECK(desk.unchanged());
    CHECK(desk.dogAt(25) == Desk::bar(35));
  }
  SECTION("at the edge of the range handles, wherever the play head is") {
    desk.document().settings.setWorkRange(FrameRange{FrameIndex(20), FrameIndex(30)});
    desk.run(Direction::Forward, 35);
    CHECK(desk.unchanged());
    CHECK(desk.dogAt(25) == Desk::bar(35));
    desk.document().settings.setWorkRange(FrameRange{FrameIndex(10), FrameIndex(21)});
    desk.run(Direction::Backward, 0);
    CHECK(desk.unchanged());
  }
  SECTION("where another object that has none there is tracked from an earlier frame") {
    const ObjectId bird = desk.object("bird");
    desk.keyframe(bird, 10);
    desk.run(Direction::Forward, 20);
    CHECK(desk.unchanged());
    CHECK(desk.frames(bird, MaskSource::Tracked) == "11-39");
    CHECK(desk.dogAt(25) == Desk::bar(35));
  }
  SECTION(
      "also one that the tracker says is hidden, from the last mask before it on which it is not") {
    SECTION("forward") {
      for (int frame = 17; frame <= 20; ++frame) desk.hide(desk.dog, frame);
      desk.before[1] = desk.records(desk.dog);
      desk.run(Direction::Forward, 20);
      CHECK(desk.dogAt(25) == Desk::bar(30));
    }
    SECTION("backward") {
      for (int frame = 20; frame <= 23; ++frame) desk.hide(desk.dog, frame);
      desk.before[1] = desk.records(desk.dog);
      desk.run(Direction::Backward, 20);
      CHECK_FALSE(desk.dogAt(15).empty());
    }
    SECTION("with a part of it visible") {
      FrameRecord part = desk.hidden(20);
      cv::Mat bitmap = part.mask.toMat();
      bitmap(cv::Rect(30, 4, 2, 8)).setTo(255);
      part.mask = Mask::fromMat(bitmap);
      part.summary.area = part.mask.area();
      desk.project().putRecord(desk.dog, part);
      desk.before[1] = desk.records(desk.dog);
      desk.run(Direction::Forward, 20);
      CHECK(desk.dogAt(25) == Desk::bar(30));
    }
    SECTION("where a correction made the masks before it out of date") {
      desk.hide(desk.dog, 20);
      desk.before[1] = desk.records(desk.dog);
      desk.correct(desk.dog, 10, 20);
      desk.run(Direction::Forward, 20);
      CHECK(desk.dogAt(25) == Desk::bar(35));
    }
    SECTION("in both directions") {
      desk.hide(desk.dog, 20);
      desk.before[1] = desk.records(desk.dog);
      desk.run(Direction::Both, 20);
      CHECK(desk.dogAt(25) == Desk::bar(30));
    }
    CHECK(desk.unchanged());
  }
  SECTION("but a rejected mask is replaced") {
    setReview(desk.project(), desk.dog, FrameRange::single(FrameIndex(20)), ReviewState::Rejected);
    desk.run(Direction::Forward, 20);
    CHECK(desk.dogAt(20) == Desk::bar(25));
    CHECK(desk.summary(desk.dog, 20)->review == ReviewState::Unreviewed);
  }
  SECTION("as does the source that a command names, also of a range") {
    PropagateOptions named = options(10, 30);
    named.source = FrameIndex(20);
    desk.wait(desk.document().propagation.start(named));
    CHECK(desk.unchanged());
    CHECK(desk.dogAt(25) == Desk::bar(35));
  }
  CHECK(desk.errors().empty());
}

TEST_CASE("a mask older than a correction that the run comes from is tracked anew") {
  LookedAt desk;
  const auto from = [&](int begin, int end, Direction direction, bool acrossCuts = false) {
    PropagateOptions named = options(begin, end);
    named.source = FrameIndex(20);
    named.direction = direction;
    named.acrossCuts = acrossCuts;
    desk.wait(desk.document().propagation.start(named));
  };
  SECTION("in both directions") {
    desk.correct(desk.dog, 5, 8);
    desk.run(Direction::Both, 20);
    CHECK(desk.dogAt(20) == Desk::bar(23));
  }
  SECTION("forward, if the run begins before the frame") {
    desk.correct(desk.dog, 10, 13);
    from(10, 30, Direction::Forward);
    CHECK(desk.dogAt(20) == Desk::bar(23));
  }
  SECTION("but not where the run starts there") {
    desk.correct(desk.dog, 5, 8);
    desk.run(Direction::Forward, 20);
    CHECK(desk.unchanged());
  }
  SECTION("nor where the correction is ahead") {
    SECTION("forward") {
      desk.correct(desk.dog, 28, 50);
      from(10, 30, Direction::Forward);
      CHECK(desk.dogAt(25) == Desk::bar(35));
    }
    SECTION("backward") {
      desk.correct(desk.dog, 12, 5);
      from(10, 30, Direction::Backward);
    }
    CHECK(desk.unchanged());
  }
  SECTION("nor beyond a cut, unless the run crosses it") {
    desk.project().setShots({ShotCut{FrameIndex(15)}});
    desk.correct(desk.dog, 10, 13);
    from(0, 40, Direction::Both);
    CHECK(desk.unchanged());
    CHECK(desk.dogAt(25) == Desk::bar(35));
    from(0, 40, Direction::Both, true);
    CHECK(desk.dogAt(20) != Desk::bar(30));
  }
  SECTION("nor where a person only said that the object is hidden") {
    FrameRecord outside = makeRecord(FrameIndex(35), Mask(cv::Size(Desk::width, Desk::height)),
                                     MaskSource::Painted, 1);
    outside.summary.presence = Presence::Outside;
    outside.summary.review = ReviewState::Accepted;
    outside.changedAt = desk.newest += 1000;
    desk.project().putRecord(desk.dog, outside);
    desk.run(Direction::Both, 20);
    CHECK(desk.unchanged());
  }
  CHECK(desk.errors().empty());
}
