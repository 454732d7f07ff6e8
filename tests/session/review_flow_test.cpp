// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review_queue.h"

#include <filesystem>
#include <sstream>

#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

void put(Desk& desk, ObjectId object, const std::vector<float>& confidences, int first = 0,
         int x = 10) {
  std::vector<FrameRecord> records;
  for (const float c : confidences)
    records.push_back(makeRecord(FrameIndex(first++), Desk::bar(x), MaskSource::Tracked, c));
  desk.project().putRecords(object, records, true);
}

/// Lets the masks be looked at.
std::vector<WeakStretch> completeQueue(Desk& desk) {
  Review& review = desk.document().review;
  REQUIRE(desk.until([&] {
    review.stretches();
    return review.complete();
  }));
  return review.stretches();
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
  removeObject(desk.project(), dog);
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
  Worker worker("anew");
  cv::RNG random(11);
  for (int round = 0; round < 40; ++round) {
    const int first = random.uniform(0, 55);
    std::vector<float> values(static_cast<std::size_t>(random.uniform(1, 6)));
    for (float& v : values) v = random.uniform(0.4f, 1.0f);
    if (random.uniform(0, 5) == 0)
      desk.project().removeRecords(cat, {FrameIndex(first), FrameIndex(first + 4)}, false);
    else
      put(desk, cat, values, first, random.uniform(0, 50));
    if (random.uniform(0, 3) != 0) continue;
    const std::vector<WeakStretch> kept = completeQueue(desk);
    ReasonScan scan(
        desk.owner, desk.project(), worker, [](ObjectId, FrameRange) {}, [] {});
    scan.start();
    REQUIRE(desk.until([&] { return scan.complete(); }));
    ReviewQueue anew(desk.project(), scan);
    CHECK(kept == anew.stretches());
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

TEST_CASE("after a judgement the review goes on with the stretch that followed") {
  Desk desk;
  desk.openNew(60);
  const ObjectId cat = desk.object("cat");
  Document& document = desk.document();
  put(desk, cat, {0.3f, 0.3f}, 0);
  put(desk, cat, {0.4f, 0.4f}, 20);
  put(desk, cat, {0.5f, 0.5f}, 40);
  REQUIRE(list(completeQueue(desk)) == "1@0-1 1@20-21 1@40-41");
  REQUIRE(document.review.goToWorst());
  CHECK(document.review.judgeAndGoOn(ReviewState::Rejected, "wrong ear"));
  CHECK(document.playback.frame() == FrameIndex(20));
  CHECK(document.review.judgeFrameAndGoOn(ReviewState::Accepted));
  CHECK(document.playback.frame() == FrameIndex(40));
  // The rejected stretch at the front waits for a correction.
  CHECK(document.review.judgeAndGoOn(ReviewState::Accepted));
  CHECK(document.playback.frame() == FrameIndex(21));
  CHECK(document.review.judgeAndGoOn(ReviewState::Accepted));
  CHECK(document.playback.frame() == FrameIndex(21));
  REQUIRE(list(document.review.stretches()) == "1@0-1");
  for (const int frame : {0, 1}) CHECK(desk.summary(cat, frame)->review == ReviewState::Rejected);
}

TEST_CASE("what the masks say joins the queue in the background and leaves it again") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  put(desk, cat, std::vector<float>(20, 0.95F));
  CHECK(completeQueue(desk).empty());
  put(desk, cat, {0.95F}, 10, 45);
  CHECK_FALSE(desk.document().review.complete());
  const auto jumped = completeQueue(desk);
  CHECK(list(jumped) == "1@10-11");
  CHECK(jumped.front().reasons == ReviewReason::PositionJump);
  CHECK(desk.count<ReviewChanged>() > 0);
  desk.document().review.goToWorst();
  desk.document().review.judge(ReviewState::Accepted);
  CHECK(list(desk.document().review.stretches()).empty());
  desk.project().undo();
  CHECK(list(completeQueue(desk)) == "1@10-11");
  desk.project().undo();
  CHECK(completeQueue(desk).empty());
}

TEST_CASE("a queue of many masks is read in parts") {
  constexpr int objects = 4, frames = 9000;
  static_assert((objects - 1) * frames >= ReviewQueue::mostFrames);
  Desk desk;
  desk.openNew(4);
  writable(desk.project().clip()).info.frameCount = frames;
  for (int i = 0; i < objects; ++i) put(desk, desk.object(), {0.4F}, 1);
  CHECK(desk.document().review.stretches().size() < objects);
  CHECK_FALSE(desk.document().review.complete());
  REQUIRE(desk.until([&] { return desk.document().review.stretches().size() == objects; }));
  desk.document().review.progress();
  REQUIRE(desk.until([&] { return desk.document().review.progress().total == objects; }));
}

TEST_CASE("the project file can be closed while its masks are looked at") {
  Desk desk;
  desk.openNew(40);
  put(desk, desk.object("cat"), std::vector<float>(40, 0.9F));
  const auto wal = desk.project().file().string() + "-wal";
  desk.document().review.stretches();
  desk.session.closeProject();
  CHECK_FALSE(std::filesystem::exists(wal));
}

TEST_CASE("accepting one frame, a stretch that is not the current one, or neither") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  put(desk, cat, {0.9f, 0.5f, 0.4f, 0.5f, 0.9f});
  Review& review = desk.document().review;
  review.goToWorst();
  CHECK(review.judgeFrame(ReviewState::Accepted));
  CHECK(list(review.stretches()) == "1@1-1 1@3-3");
  desk.project().undo();
  CHECK(list(review.stretches()) == "1@1-3");
  CHECK_FALSE(review.judgeStretch(cat, FrameIndex(4), ReviewState::Accepted));
  CHECK(review.judgeStretch(cat, FrameIndex(3), ReviewState::Accepted));
  CHECK(review.stretches().empty());
  CHECK(desk.summary(cat, 4)->review == ReviewState::Unreviewed);
}

TEST_CASE("the reason of a rejection is a comment on object and frame, in the same step") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  put(desk, cat, {0.9f, 0.5f, 0.4f, 0.5f});
  desk.document().review.goToWorst();
  REQUIRE(desk.document().review.judge(ReviewState::Rejected, "wrong ear"));
  REQUIRE(desk.project().comments().size() == 1);
  const Comment comment = desk.project().comments().front();
  CHECK(comment.text == "wrong ear");
  CHECK(comment.object == cat);
  CHECK(comment.frame == FrameIndex(2));
  CHECK(desk.summary(cat, 1)->review == ReviewState::Rejected);
  CHECK(desk.document().review.stretches().front().reasons == ReviewReason::Rejected);
  desk.project().undo();
  CHECK(desk.project().comments().empty());
  CHECK(desk.summary(cat, 1)->review == ReviewState::Unreviewed);
}

TEST_CASE("a filter restricts what is listed, counted and walked through") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  const ObjectId dog = desk.object("dog");
  REQUIRE(desk.document().objects.setCategory(dog, "animal"));
  put(desk, cat, {0.3f});
  put(desk, dog, {0.4f}, 10);
  desk.project().putRecord(
      dog, makeRecord(FrameIndex(20), Desk::bar(10), MaskSource::Interpolated, 0.5F));
  desk.document().review.judge(dog, FrameIndex(10), ReviewState::Rejected);
  Review& review = desk.document().review;
  const auto listed = [&](const ReviewFilter& filter) {
    review.setFilter(filter);
    CHECK(static_cast<std::size_t>(review.effort().stretches) == review.stretches().size());
    return list(review.stretches());
  };
  ReviewFilter filter;
  CHECK(listed(filter) == "2@10-10 1@0-0 2@20-20");
  filter.object = cat;
  CHECK(listed(filter) == "1@0-0");
  filter = {};
  filter.category = desk.project().categories().front().id;
  CHECK(listed(filter) == "2@10-10 2@20-20");
  filter.source = MaskSource::Interpolated;
  CHECK(listed(filter) == "2@20-20");
  filter = {};
  filter.state = ReviewState::Rejected;
  CHECK(listed(filter) == "2@10-10");
  filter.state = ReviewState::Unreviewed;
  CHECK(listed(filter) == "1@0-0 2@20-20");
  filter.reason = ReviewReason::Flicker;
  CHECK(listed(filter).empty());
  CHECK_FALSE(review.goToNext(+1));
  filter.reason = ReviewReason::LowConfidence;
  CHECK(listed(filter) == "1@0-0 2@20-20");
  REQUIRE(review.goToNext(+1));
  REQUIRE(review.goToNext(+1));
  CHECK(desk.document().playback.frame() == FrameIndex(20));
}

TEST_CASE("the next keyframe is suggested also where nothing is below the threshold") {
  Desk desk;
  desk.openNew(40);
  const ObjectId cat = desk.object("cat");
  desk.document().selection.select(cat);
  CHECK_FALSE(desk.document().review.goToSuggestion());
  put(desk, cat, {0.95f, 0.95f, 0.9f, 0.8f, 0.9f});
  CHECK(desk.document().review.stretches().empty());
  REQUIRE(desk.document().review.goToSuggestion());
  CHECK(FrameRange{FrameIndex(3), FrameIndex(7)}.contains(desk.document().playback.frame()));
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
  setReview(desk.project(), cat, FrameRange::single(FrameIndex(10)), ReviewState::Accepted);
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
  setReview(desk.project(), cat, {FrameIndex(15), FrameIndex(18)}, ReviewState::Accepted);
  const auto set = desk.document().masks.togglePresence(Presence::Outside, /*onwards=*/true);
  CHECK(outside() == ".....ooooooo........");
  REQUIRE(set);
  CHECK(set->frames == FrameRange{FrameIndex(5), FrameIndex(12)});
  CHECK(set->settled == 4);
  setReview(desk.project(), cat, {FrameIndex(15), FrameIndex(18)}, ReviewState::Unreviewed);
  desk.document().playback.goTo(FrameIndex(8));
  desk.document().masks.togglePresence(Presence::Outside, true);
  CHECK(outside() == ".....ooo............");
  desk.project().undo();
  CHECK(outside() == ".....ooooooo........");
  desk.document().playback.goTo(FrameIndex(13));
  CHECK(desk.document().masks.togglePresence(Presence::Outside, true)->settled == 0);
  CHECK(outside() == ".....ooooooo.ooooooo");
  desk.document().masks.togglePresence(Presence::Outside, false);
  CHECK(outside() == ".....ooooooo..oooooo");
}

TEST_CASE("occluded from here on confirms what a propagation suspects") {
  Desk desk;
  desk.openNew(10);
  const ObjectId cat = desk.object("cat");
  put(desk, cat, std::vector<float>(10, 0.9f));
  FrameRecord lost =
      makeRecord(FrameIndex(4), Mask(Desk::bar(0).size()), MaskSource::Tracked, 0.5F);
  lost.summary.presence = Presence::Occluded;
  desk.project().putRecord(cat, lost);
  desk.document().selection.select(cat);
  desk.document().playback.goTo(FrameIndex(4));
  REQUIRE(desk.document().masks.togglePresence(Presence::Occluded, /*onwards=*/true));
  for (int f = 4; f < 10; ++f) {
    CHECK(desk.summary(cat, f)->presence == Presence::Occluded);
    CHECK(desk.summary(cat, f)->review == ReviewState::Accepted);
  }
  desk.document().playback.goTo(FrameIndex(7));
  REQUIRE(desk.document().masks.togglePresence(Presence::Occluded, true));
  CHECK(desk.summary(cat, 6)->presence == Presence::Occluded);
  CHECK(desk.summary(cat, 7)->presence == Presence::Visible);
  desk.document().playback.goTo(FrameIndex(4));
  REQUIRE(desk.document().masks.togglePresence(Presence::Occluded, false));
  CHECK(desk.summary(cat, 4)->presence == Presence::Visible);
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

TEST_CASE("two objects with the same masks are in the queue until one is merged or removed") {
  Desk desk;
  desk.openNew(20);
  const ObjectId cat = desk.object("cat"), copy = desk.object("copy");
  put(desk, cat, std::vector<float>(10, 0.9f));
  put(desk, copy, std::vector<float>(4, 0.9f), 3);
  const auto queue = completeQueue(desk);
  CHECK(list(queue) == "1@3-6 2@3-6");
  for (const WeakStretch& stretch : queue) CHECK(stretch.reasons.has(ReviewReason::Duplicate));
  REQUIRE(desk.document().review.goToWorst());
  CHECK(FrameRange{FrameIndex(3), FrameIndex(7)}.contains(desk.document().playback.frame()));
  SECTION("merged") { REQUIRE(desk.document().objects.merge(cat, copy)); }
  SECTION("removed") { REQUIRE(desk.document().objects.remove(copy)); }
  SECTION("its masks removed") {
    REQUIRE(desk.document().tracks.remove({copy}, {FrameIndex(0), FrameIndex(20)}) == 4);
  }
  SECTION("accepted") {
    desk.document().review.judge(ReviewState::Accepted);
    CHECK(list(completeQueue(desk))
              .find(std::to_string(desk.document().selection.object().value) + "@") ==
          std::string::npos);
    return;
  }
  CHECK(list(completeQueue(desk)) == "");
  desk.document().undo();
  CHECK(list(completeQueue(desk)) == "1@3-6 2@3-6");
}
