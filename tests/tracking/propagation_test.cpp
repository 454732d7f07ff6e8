// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/propagation.h"

#include <set>
#include <stdexcept>

#include "tests/support/catch.h"
#include "tests/tracking/scripted.h"

using namespace maskline;
using namespace maskline::test;

namespace {

using Notes = std::vector<std::string>;

PropagationRequest request(int begin, int end, Direction direction = Direction::Forward) {
  PropagationRequest out;
  out.range = {FrameIndex(begin), FrameIndex(end)};
  out.direction = direction;
  out.model = "noting";
  return out;
}

void anchor(PropagationRequest& r, int object, int frame, Mask mask) {
  if (!r.anchors.contains({object})) r.objects.push_back({object});
  r.anchors[{object}][FrameIndex(frame)] = std::move(mask);
}

}  // namespace

TEST_CASE("forward: from the anchor to the end of the range") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(0, 5);
  anchor(r, 1, 1, columns(0, 2));
  const Outcome done = run(r, tracker, clip);
  CHECK(tracker.notes == Notes{"remember 1: 1", "start 1: 1", "step 2", "step 3", "step 4"});
  CHECK(done.list() == "1@2 1@3 1@4");
  const FrameRecord& record = done.record(1, 3);
  CHECK(record.mask == columns(0, 2));
  CHECK(record.summary.source == MaskSource::Tracked);
  CHECK(record.summary.confidence == 0.5f);
  CHECK(record.summary.area == 12);
  CHECK_FALSE(record.summary.keyframe);
  CHECK(record.model == "noting");
  CHECK(record.uncertainty.size() == cv::Size(2, 1));
  CHECK(done.report.framesDone == done.report.framesTotal);
  CHECK_FALSE(done.report.cancelled);
  CHECK_FALSE(done.report.failure);
}

TEST_CASE("backward: the mirror image") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(2, 10, Direction::Backward);
  anchor(r, 1, 5, columns(0, 2));
  const Outcome done = run(r, tracker, clip);
  CHECK(tracker.notes == Notes{"remember 5: 1", "start 5: 1", "step 4", "step 3", "step 2"});
  CHECK(done.list() == "1@4 1@3 1@2");
}

TEST_CASE("frames before the range are walked but not sent") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(3, 6);
  anchor(r, 1, 1, columns(0, 2));
  CHECK(run(r, tracker, clip).list() == "1@3 1@4 1@5");
}

TEST_CASE("an anchor in the way corrects the pass and is not sent") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(0, 5);
  anchor(r, 1, 0, columns(0, 2));
  anchor(r, 1, 3, columns(4, 6));
  const Outcome done = run(r, tracker, clip);
  CHECK(tracker.notes == Notes{"remember 3: 1", "remember 0: 1", "start 0: 1", "step 1", "step 2",
                               "step 3", "remember 3: 1", "step 4"});
  CHECK(done.list() == "1@1 1@2 1@4");
  CHECK(done.record(1, 2).mask == columns(0, 2));
  CHECK(done.record(1, 4).mask == columns(4, 6));
}

TEST_CASE("objects join where their own anchors are; one pass carries them all") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(0, 5);
  anchor(r, 1, 0, columns(0, 2));
  anchor(r, 2, 2, columns(4, 6));
  const Outcome done = run(r, tracker, clip);
  CHECK(tracker.notes == Notes{"remember 2: 2", "remember 0: 1", "start 0: 1", "step 1", "step 2",
                               "remember 2: 2", "step 3", "step 4"});
  CHECK(done.list() == "1@1 1@2 1@3 2@3 1@4 2@4");
}

TEST_CASE("at a seed that joins on the way, all objects start again from their current masks") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(3, 6);
  anchor(r, 1, 1, columns(0, 2));
  r.objects.push_back({2});
  r.seeds[{2}][FrameIndex(2)] = columns(4, 6);
  const Outcome done = run(r, tracker, clip);
  CHECK(tracker.notes == Notes{"remember 1: 1", "start 1: 1", "step 2", "start 2: 1 2", "step 3",
                               "step 4", "step 5"});
  CHECK(done.list() == "1@3 2@3 1@4 2@4 1@5 2@5");
  CHECK(done.record(1, 5).mask == columns(0, 2));
  CHECK(done.record(2, 5).mask == columns(4, 6));
}

TEST_CASE("an anchor is remembered where its pass begins, however many there are") {
  NumberedClip clip(60);
  NotingTracker tracker;
  auto r = request(0, 60);
  r.barriers = {FrameIndex(31)};
  for (int frame = 0; frame < 60; ++frame) {
    if (frame != 20 && frame != 59) anchor(r, 1, frame, columns(0, 2));
  }
  run(r, tracker, clip);
  int passes = 0;
  for (auto note = tracker.notes.begin(); note != tracker.notes.end(); ++note) {
    if (!note->starts_with("start ")) continue;
    ++passes;
    REQUIRE(note != tracker.notes.begin());
    CHECK(*std::prev(note) == "remember " + note->substr(std::string("start ").size()));
  }
  CHECK(passes == 2);
}

TEST_CASE("no mask is carried over a cut") {
  NumberedClip clip(12);
  NotingTracker tracker;
  auto r = request(0, 12);
  r.barriers = {FrameIndex(3), FrameIndex(6)};
  anchor(r, 1, 0, columns(0, 2));
  anchor(r, 2, 0, columns(4, 5));
  anchor(r, 1, 8, columns(4, 6));
  const Outcome done = run(r, tracker, clip);
  CHECK(done.list() == "1@1 2@1 1@2 2@2 1@9 1@10 1@11");
  CHECK(done.record(1, 9).mask == columns(4, 6));
}

TEST_CASE("across a cut that is no barrier the confidence is lowered up to the next anchor") {
  NumberedClip clip(12);
  NotingTracker tracker;
  auto r = request(0, 12);
  r.crossed = {FrameIndex(3)};
  r.doubt = 0.5F;
  anchor(r, 1, 0, columns(0, 2));
  anchor(r, 1, 8, columns(4, 6));
  const Outcome done = run(r, tracker, clip);
  CHECK(done.list() == "1@1 1@2 1@3 1@4 1@5 1@6 1@7 1@9 1@10 1@11");
  const float full = done.record(1, 2).summary.confidence;
  CHECK(full > 0);
  CHECK(done.record(1, 3).summary.confidence == full / 2);
  CHECK(done.record(1, 7).summary.confidence == full / 2);
  CHECK(done.record(1, 9).summary.confidence == full);
}

TEST_CASE("an object that is gone is carried as an empty, occluded record") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(0, 3);
  anchor(r, 1, 0, Mask(cv::Size(8, 4)));
  const Outcome done = run(r, tracker, clip);
  CHECK(done.record(1, 2).mask.empty());
  CHECK(done.record(1, 2).summary.presence == Presence::Occluded);
}

TEST_CASE("a hidden object is proposed as occluded and not learnt from, and comes back") {
  NumberedClip clip(12);
  NotingTracker tracker;
  tracker.confidence = 0.9F;
  auto r = request(0, 12);
  r.doubt = 0.5F;
  anchor(r, 1, 0, columns(0, 2));
  for (const int frame : {3, 4}) tracker.found[frame] = {Mask(cv::Size(8, 4)), 0.9F, {}};
  const Outcome done = run(r, tracker, clip);
  using Range = std::vector<std::string>;
  const auto words = [&] {
    Range out;
    for (int frame = 1; frame < 12; ++frame)
      out.emplace_back(toString(done.record(1, frame).summary.presence));
    return out;
  };
  Range expected(11, "visible");
  expected[2] = expected[3] = "occluded";
  CHECK(words() == expected);
  CHECK(done.record(1, 3).mask.empty());
  CHECK(done.record(1, 3).summary.confidence < 0.5F);
  CHECK(done.record(1, 5).mask == columns(0, 2));
  CHECK(done.record(1, 5).summary.confidence == Approx(0.45));
  CHECK(done.record(1, 8).summary.confidence == Approx(0.9));
  Notes held;
  for (const auto& note : tracker.notes)
    if (note.starts_with("continue")) held.push_back(note);
  CHECK(held == Notes{"continue 3: 1 hidden", "continue 4: 1 hidden", "continue 5: 1",
                      "continue 6: 1", "continue 7: 1"});
}

TEST_CASE("an anchor on which the object is hidden is respected and not learnt from") {
  NumberedClip clip(12);
  NotingTracker tracker;
  auto r = request(0, 8);
  anchor(r, 1, 0, columns(0, 2));
  anchor(r, 1, 3, Mask(cv::Size(8, 4)));
  anchor(r, 1, 4, columns(0, 0));
  r.hidden[{1}] = {{FrameIndex(3), Presence::Outside}, {FrameIndex(4), Presence::Occluded}};
  const Outcome done = run(r, tracker, clip);
  CHECK(tracker.notes == Notes{"remember 0: 1", "start 0: 1", "step 1", "step 2", "step 3",
                               "continue 3: 1 hidden", "step 4", "continue 4: 1", "step 5",
                               "continue 5: 1", "step 6", "continue 6: 1", "step 7",
                               "continue 7: 1"});
  CHECK(done.list() == "1@1 1@2 1@5 1@6 1@7");
  SECTION("a pass that begins there starts from it") {
    tracker.notes.clear();
    r.range = {FrameIndex(5), FrameIndex(7)};
    CHECK(run(r, tracker, clip).list() == "1@5 1@6");
    CHECK(tracker.notes[0] == "remember 0: 1");
    CHECK(tracker.notes[1] == "start 4: 1");
  }
}

TEST_CASE("both: a frame between two anchors hears both") {
  NumberedClip clip(12);
  NotingTracker tracker;
  auto r = request(0, 11, Direction::Both);
  SECTION("one side alone where there is no other") {
    anchor(r, 1, 5, columns(0, 2));
    CHECK(run(r, tracker, clip).list() == "1@6 1@7 1@8 1@9 1@10 1@4 1@3 1@2 1@1 1@0");
  }
  SECTION("agreement raises confidence") {
    anchor(r, 1, 0, columns(0, 3));
    anchor(r, 1, 10, columns(0, 3));
    const Outcome done = run(r, tracker, clip);
    CHECK(done.record(1, 5).mask == columns(0, 3));
    CHECK(done.record(1, 5).summary.confidence > 0.5f);
    CHECK(done.record(1, 5).disagreement == 0);
    CHECK(done.sent.size() == 18);
  }
  SECTION("disagreement lowers it, and of two equally sure the nearer wins") {
    anchor(r, 1, 0, columns(0, 1));
    anchor(r, 1, 10, columns(5, 6));
    const Outcome done = run(r, tracker, clip);
    for (const int frame : {1, 2, 3, 4}) CHECK(done.record(1, frame).mask == columns(0, 1));
    CHECK(done.record(1, 4).disagreement == 1);
    for (const int frame : {6, 7, 8, 9}) CHECK(done.record(1, frame).mask == columns(5, 6));
    CHECK(done.record(1, 5).summary.confidence < 0.5f);
  }
  SECTION("objects with anchors of their own") {
    anchor(r, 1, 0, columns(0, 3));
    anchor(r, 1, 10, columns(0, 3));
    anchor(r, 2, 4, columns(5, 6));
    const Outcome done = run(r, tracker, clip);
    std::set<std::int64_t> second;
    for (const auto& item : done.sent)
      if (item.object.value == 2) second.insert(item.record.summary.frame.value());
    CHECK(second == std::set<std::int64_t>{0, 1, 2, 3, 5, 6, 7, 8, 9, 10});
    CHECK(done.record(2, 2).summary.confidence == 0.5f);
    CHECK(done.record(1, 2).summary.confidence > 0.5f);
  }
  SECTION("cuts part the clip for both passes") {
    r.barriers = {FrameIndex(6)};
    anchor(r, 1, 0, columns(0, 3));
    anchor(r, 1, 10, columns(0, 3));
    const Outcome done = run(r, tracker, clip);
    CHECK(done.list() == "1@1 1@2 1@3 1@4 1@5 1@9 1@8 1@7 1@6");
    CHECK(done.record(1, 5).summary.confidence == 0.5f);
  }
}

TEST_CASE("stopping keeps what was sent") {
  NumberedClip clip(100);
  NotingTracker tracker;
  auto r = request(0, 100);
  anchor(r, 1, 0, columns(0, 2));
  std::stop_source stop;
  tracker.onStep = [&](FrameIndex frame) {
    if (frame == FrameIndex(4)) stop.request_stop();
  };
  const Outcome done = run(r, tracker, clip, stop.get_token());
  CHECK(done.report.cancelled);
  CHECK_FALSE(done.report.failure);
  CHECK(done.list() == "1@1 1@2 1@3 1@4");
  CHECK(tracker.notes.back() == "step 4");
}

TEST_CASE("an engine that fails ends the run with its message; what was sent stays") {
  NumberedClip clip(100);
  NotingTracker tracker;
  auto r = request(0, 100);
  anchor(r, 1, 0, columns(0, 2));
  tracker.onStep = [](FrameIndex frame) {
    if (frame == FrameIndex(3)) throw std::runtime_error("It is broken\nat line 7");
  };
  const Outcome done = run(r, tracker, clip);
  REQUIRE(done.report.failure);
  CHECK(english(done.report.failure->message) ==
        "An internal error occurred (It is broken); please report it.");
  CHECK_FALSE(done.report.cancelled);
  CHECK(done.list() == "1@1 1@2");
}

TEST_CASE("a frame that cannot be read ends the run with what its reader says") {
  NumberedClip clip(100);
  clip.broken = 5;
  NotingTracker tracker;
  auto r = request(0, 100);
  anchor(r, 1, 0, columns(0, 2));
  const Outcome done = run(r, tracker, clip);
  CHECK(done.list() == "1@1 1@2 1@3 1@4");
  REQUIRE(done.report.failure);
  CHECK(english(done.report.failure->message) == "It is damaged.");
}

TEST_CASE("nothing to do is nothing read") {
  NumberedClip clip(10);
  NotingTracker tracker;
  auto r = request(0, 10);
  r.objects = {{1}};
  const Outcome done = run(r, tracker, clip);
  CHECK(done.report.framesTotal == 0);
  CHECK(done.sent.empty());
  CHECK(clip.read.empty());
}
