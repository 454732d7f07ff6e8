// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review_queue.h"

#include <sstream>

#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

void put(Desk& desk, ObjectId object, const std::vector<float>& confidences, int first = 0) {
  std::vector<FrameRecord> records;
  for (const float c : confidences)
    records.push_back(makeRecord(FrameIndex(first++), Desk::bar(10), MaskSource::Tracked, c));
  desk.project().putRecords(object, records, true);
}

/// "1@3-5" for frames 3 … 5 of object 1, in the order of the queue.
std::string list(const std::vector<WeakStretch>& stretches) {
  std::ostringstream out;
  for (const WeakStretch& s : stretches)
    out << (out.tellp() == 0 ? "" : " ") << s.object.value << '@' << s.frames.begin.value() << '-'
        << s.frames.end.value() - 1;
  return out.str();
}

}  // namespace

TEST_CASE("the queue ranks the worst first and follows every change") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat");
  const ObjectId dog = desk.object("dog");
  put(desk, cat, {0.9f, 0.5f, 0.6f, 0.9f, 0.9f, 0.9f, 0.9f, 0.4f});
  put(desk, dog, {0.9f, 0.3f});
  CHECK(list(desk.document().review.stretches()) == "1@1-2 2@1-1 1@7-7");
  put(desk, cat, {0.9f}, 7);
  CHECK(list(desk.document().review.stretches()) == "1@1-2 2@1-1");
  desk.project().undo();
  CHECK(list(desk.document().review.stretches()) == "1@1-2 2@1-1 1@7-7");
  desk.project().removeObject(dog);
  CHECK(list(desk.document().review.stretches()) == "1@1-2 1@7-7");
  ProjectSettings settings = desk.project().settings();
  settings.reviewThreshold = 0.45F;
  desk.project().setSettings(settings);
  CHECK(list(desk.document().review.stretches()) == "1@7-7");
}

TEST_CASE("a queue that was kept up to date equals one made anew") {
  Desk desk;
  desk.openNew(60);
  const ObjectId cat = desk.object("cat");
  cv::RNG random(11);
  for (int round = 0; round < 60; ++round) {
    const int first = random.uniform(0, 55);
    std::vector<float> values(static_cast<std::size_t>(random.uniform(1, 6)));
    for (float& v : values) v = random.uniform(0.4f, 1.0f);
    if (random.uniform(0, 5) == 0)
      desk.project().removeRecords(cat, {FrameIndex(first), FrameIndex(first + 4)}, false);
    else
      put(desk, cat, values, first);
    if (random.uniform(0, 3) == 0) continue;
    ReviewQueue anew(desk.project());
    CHECK(desk.document().review.stretches() == anew.stretches());
  }
}

TEST_CASE("going through the queue") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  const ObjectId dog = desk.object("dog");
  put(desk, cat, {0.9f, 0.5f, 0.4f, 0.5f});
  put(desk, dog, {0.6f}, 30);
  CHECK(desk.document().review.goToWorst());
  CHECK(desk.document().playback.frame() == FrameIndex(2));
  CHECK(desk.document().selection.object() == cat);
  CHECK(desk.document().review.goToNext(+1));
  CHECK(desk.document().playback.frame() == FrameIndex(30));
  CHECK(desk.document().selection.object() == dog);
  CHECK(desk.document().review.goToNext(-1));
  CHECK(desk.document().playback.frame() == FrameIndex(2));
  desk.document().review.judge(ReviewState::Accepted);
  for (const int frame : {1, 2, 3})
    CHECK(desk.summary(cat, frame)->review == ReviewState::Accepted);
  CHECK(desk.summary(cat, 0)->review == ReviewState::Unreviewed);
  CHECK(list(desk.document().review.stretches()) == "2@30-30");
  desk.document().review.goToWorst();
  desk.document().review.judge(ReviewState::Accepted);
  CHECK_FALSE(desk.document().review.goToWorst());
  CHECK_FALSE(desk.document().review.goToNext(+1));
}

TEST_CASE("accepted frames bound a later propagation") {
  Desk desk;
  desk.openNew(20);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  desk.wait(desk.document().propagation.start());
  desk.document().selection.select(cat);
  desk.document().playback.goTo(FrameIndex(10));
  const Mask before = desk.project().mask(cat, FrameIndex(10));
  desk.project().setReview(cat, FrameRange::single(FrameIndex(10)), ReviewState::Accepted);
  desk.keyframe(cat, 0, 30);
  desk.wait(desk.document().propagation.start());
  CHECK(desk.project().mask(cat, FrameIndex(10)) == before);
  CHECK(desk.project().mask(cat, FrameIndex(9)) == Desk::bar(39));
}

TEST_CASE("outside from here on ends at what a person has settled") {
  Desk desk;
  desk.openNew(20);
  const ObjectId cat = desk.object("cat");
  put(desk, cat, std::vector<float>(20, 0.9f));
  desk.keyframe(cat, 12);
  desk.document().selection.select(cat);
  desk.document().playback.goTo(FrameIndex(5));
  const auto outside = [&] {
    std::string out;
    for (const FrameSummary& s :
         desk.project().summaries(cat, desk.document().playback.wholeClip()))
      out += s.presence == Presence::Outside ? 'o' : '.';
    return out;
  };
  desk.document().masks.togglePresence(Presence::Outside, /*onwards=*/true);
  CHECK(outside() == ".....ooooooo........");
  desk.document().playback.goTo(FrameIndex(8));
  desk.document().masks.togglePresence(Presence::Outside, true);
  CHECK(outside() == ".....ooo............");
  desk.project().undo();
  CHECK(outside() == ".....ooooooo........");
  desk.document().playback.goTo(FrameIndex(13));
  desk.document().masks.togglePresence(Presence::Outside, true);
  CHECK(outside() == ".....ooooooo.ooooooo");
  desk.document().masks.togglePresence(Presence::Outside, false);
  CHECK(outside() == ".....ooooooo..oooooo");
}

TEST_CASE("the same toggle again brings back what was there") {
  Desk desk;
  desk.openNew(20);
  const ObjectId cat = desk.object("cat");
  put(desk, cat, std::vector<float>(10, 0.6f));
  desk.document().selection.select(cat);
  desk.document().playback.goTo(FrameIndex(5));
  const Mask mask = desk.project().mask(cat, FrameIndex(5));
  for (const bool onwards : {false, true}) {
    desk.document().masks.togglePresence(Presence::Outside, onwards);
    CHECK(desk.project().mask(cat, FrameIndex(5)).empty());
    desk.document().playback.goTo(FrameIndex(7));
    desk.document().playback.goTo(FrameIndex(5));
    desk.document().masks.togglePresence(Presence::Outside, onwards);
    CHECK(desk.project().mask(cat, FrameIndex(5)) == mask);
    CHECK(desk.summary(cat, 5)->review == ReviewState::Unreviewed);
    CHECK_FALSE(desk.summary(cat, 12));
  }
  desk.document().masks.togglePresence(Presence::Outside, false);
  desk.keyframe(cat, 6);
  desk.document().masks.togglePresence(Presence::Outside, false);
  CHECK(desk.summary(cat, 5)->presence == Presence::Visible);
}
