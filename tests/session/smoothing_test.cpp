// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// A tracked bar that jitters by two pixels, with a keyframe on 5 and an accepted mask on 8.
struct Jitter : Desk {
  Jitter() {
    openNew(16);
    cat = object("cat");
    std::vector<FrameRecord> records;
    for (int f = 0; f < 16; ++f)
      records.push_back(
          makeRecord(FrameIndex(f), f % 2 == 0 ? bumped() : bar(20), MaskSource::Tracked, 0.6F));
    project().putRecords(cat, records, true);
    project().setKeyframe(cat, FrameIndex(5), true);
    setReview(project(), cat, FrameRange::single(FrameIndex(8)), ReviewState::Accepted);
  }
  /// A bar with a bump beside it.
  static Mask bumped() {
    cv::Mat bitmap = cv::Mat::zeros(height, width, CV_8UC1);
    bitmap(cv::Rect(27, 20, 3, 6)).setTo(255);
    return unite(bar(20), Mask::fromMat(bitmap));
  }
  SmoothRequest request() const { return {{cat}, test::frames(0, 16), 7}; }
  TrackSmoother& smoothing() { return document().smoothing; }
  Mask maskOf(int frame) { return project().mask(cat, FrameIndex(frame)); }

  ObjectId cat;
};

}  // namespace

TEST_CASE("smoothing is one step that leaves anchors, source and confidence") {
  Jitter desk;
  const std::string before = dump(desk.project());
  const Mask keyframe = desk.maskOf(5), accepted = desk.maskOf(8), moved = desk.maskOf(6);
  const Job job = desk.wait(desk.smoothing().start(desk.request()));
  CHECK(job.state == Job::State::Finished);
  CHECK(job.result.kind == JobResult::Kind::MasksSmoothed);
  CHECK(job.result.count > 5);
  CHECK(desk.maskOf(5) == keyframe);
  CHECK(desk.maskOf(8) == accepted);
  CHECK(desk.maskOf(6) != moved);
  CHECK(desk.summary(desk.cat, 6)->source == MaskSource::Tracked);
  CHECK(desk.summary(desk.cat, 6)->confidence == 0.6F);
  CHECK(english(desk.project().undoText()) == "Smooth over time");

  const auto versions = desk.project().versions(desk.cat);
  REQUIRE(versions.size() == 1);
  CHECK(versions[0].reason == VersionReason::Smoothing);
  CHECK(versions[0].masks == job.result.count);
  CHECK(desk.project().versionMask(versions[0].id, FrameIndex(6)) == moved);

  desk.document().versions.remove(versions[0].id);
  const std::string after = dump(desk.project());
  desk.project().undo();
  CHECK(firstDifference(dump(desk.project()), before) == "");
  desk.project().redo();
  CHECK(firstDifference(dump(desk.project()), after) == "");
}

TEST_CASE("a preview stores nothing until it is taken over") {
  Jitter desk;
  const std::string before = dump(desk.project());
  desk.wait(desk.smoothing().preview(desk.request()));
  CHECK(firstDifference(dump(desk.project()), before) == "");
  const Mask shown = desk.smoothing().previewed(desk.cat, FrameIndex(6));
  CHECK_FALSE(shown.empty());
  CHECK(desk.smoothing().previewed(desk.cat, FrameIndex(5)).empty());
  CHECK(desk.smoothing().stability().pairs == 15);
  CHECK(desk.smoothing().stability().before >= 0);
  CHECK(desk.count<SmoothingChanged>() > 10);

  const Job job = desk.wait(desk.smoothing().start(desk.request()));
  CHECK(job.result.count > 5);
  CHECK(desk.maskOf(6) == shown);
  CHECK(desk.smoothing().previewed(desk.cat, FrameIndex(6)).empty());
}

TEST_CASE("a preview can be dropped, and a job that was started keeps what it has finished") {
  Jitter desk;
  const std::string before = dump(desk.project());
  desk.wait(desk.smoothing().preview(desk.request()));
  desk.smoothing().dropPreview();
  CHECK(desk.smoothing().previewed(desk.cat, FrameIndex(6)).empty());
  CHECK(firstDifference(dump(desk.project()), before) == "");

  const JobId id = desk.smoothing().start(desk.request());
  desk.until([&] { return desk.session.job(id).progress.done > 0; });
  desk.session.cancel(id);
  const Job job = desk.wait(id);
  CHECK(job.result.kind == JobResult::Kind::MasksSmoothed);
  const auto versions = desk.project().versions(desk.cat);
  CHECK(job.result.count == (versions.empty() ? 0 : versions[0].masks));
}

TEST_CASE("frames that were changed meanwhile keep their masks") {
  Jitter desk;
  desk.wait(desk.smoothing().preview(desk.request()));
  desk.project().putRecord(desk.cat,
                           makeRecord(FrameIndex(6), Desk::bar(40), MaskSource::Painted, 1));
  desk.project().setKeyframe(desk.cat, FrameIndex(10), true);
  const Mask tenth = desk.maskOf(10);
  desk.wait(desk.smoothing().start(desk.request()));
  CHECK(desk.maskOf(6) == Desk::bar(40));
  CHECK(desk.maskOf(10) == tenth);
}

TEST_CASE("smoothing stays within the range and does not cross cuts") {
  Jitter desk;
  const std::vector<Mask> before{desk.maskOf(1), desk.maskOf(13)};
  desk.wait(desk.smoothing().start({{desk.cat}, test::frames(9, 13), 7}));
  CHECK(desk.maskOf(1) == before[0]);
  CHECK(desk.maskOf(13) == before[1]);

  // A shot of two frames cannot be smoothed.
  desk.document().shots.add(FrameIndex(2));
  CHECK_FALSE(desk.smoothing().start({{desk.cat}, test::frames(0, 2), 7}));
  CHECK(desk.errors().size() == 1);
}

TEST_CASE("locked objects are refused") {
  Jitter desk;
  desk.document().objects.setLocked(desk.cat, true);
  const std::string before = dump(desk.project());
  CHECK_FALSE(desk.smoothing().preview(desk.request()));
  CHECK_FALSE(desk.smoothing().start(desk.request()));
  CHECK(desk.errors().size() == 2);
  CHECK(firstDifference(dump(desk.project()), before) == "");
}
