// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

TEST_CASE("interpolation fills the gap around the cursor") {
  Desk desk;
  desk.openNew(30);
  const ObjectId cat = desk.object("cat");
  for (const int frame : {5, 10, 20}) desk.keyframe(cat, frame, frame);
  SECTION("between two keyframes") {
    desk.document().playback.goTo(FrameIndex(7));
    CHECK(desk.wait(desk.document().interpolation.start(cat)).state == Job::State::Finished);
    CHECK(desk.frames(cat, MaskSource::Interpolated) == "6-9");
    CHECK(desk.project().mask(cat, FrameIndex(7)).contains({10, 20}));
    CHECK(english(desk.project().undoText()) == "Interpolate");
    desk.project().undo();
    CHECK(desk.frames(cat, MaskSource::Interpolated).empty());
  }
  SECTION("on a keyframe the gap after it, on the last the one before") {
    desk.document().playback.goTo(FrameIndex(10));
    desk.wait(desk.document().interpolation.start(cat));
    CHECK(desk.frames(cat, MaskSource::Interpolated) == "11-19");
    desk.document().playback.goTo(FrameIndex(20));
    desk.wait(desk.document().interpolation.start(cat));
    CHECK(desk.frames(cat, MaskSource::Interpolated) == "11-19");
  }
  SECTION("over a range") {
    desk.wait(desk.document().interpolation.start(cat, FrameRange{FrameIndex(8), FrameIndex(13)}));
    CHECK(desk.frames(cat, MaskSource::Interpolated) == "8-9 11-12");
  }
  SECTION("never over a cut") {
    desk.project().setShots({{FrameIndex(15), false}});
    desk.wait(desk.document().interpolation.start(cat, desk.document().playback.wholeClip()));
    CHECK(desk.frames(cat, MaskSource::Interpolated) == "6-9");
  }
  SECTION("not where there is nothing to interpolate") {
    desk.document().playback.goTo(FrameIndex(25));
    CHECK_FALSE(desk.document().interpolation.start(cat));
    CHECK_FALSE(desk.document().interpolation.start({}));
    CHECK(desk.errors().size() == 2);
  }
}

namespace {

/// 24 pictures with a cut in the middle.
fs::path makeClipWithCut(Desk& desk) {
  const auto clip = desk.makeClip(24);
  cv::RNG random(7);
  for (int shot = 0; shot < 2; ++shot) {
    cv::Mat patches(6, 8, CV_8UC3);
    random.fill(patches, cv::RNG::UNIFORM, shot * 100, 150 + shot * 100);
    cv::Mat picture;
    cv::resize(patches, picture, {Desk::width, Desk::height}, 0, 0, cv::INTER_NEAREST);
    for (int i = 0; i < 12; ++i) {
      char file[32];
      std::snprintf(file, sizeof file, "%04d.png", shot * 12 + i);
      REQUIRE(cv::imwrite((clip / file).string(), picture));
    }
  }
  return clip;
}

}  // namespace

TEST_CASE("shots are found and stored as one step") {
  Desk desk;
  const auto clip = makeClipWithCut(desk);
  REQUIRE(desk.wait(desk.session.createProject(desk.folder / "p.maskline", clip)).state ==
          Job::State::Finished);
  CHECK(desk.wait(desk.document().clipJobs.detectShots()).state == Job::State::Finished);
  REQUIRE(desk.project().shots().size() == 1);
  CHECK(desk.project().shots().front().frame == FrameIndex(12));
  CHECK(desk.project().shotsKnown());
  desk.project().undo();
  CHECK(desk.project().shots().empty());
  CHECK_FALSE(desk.project().shotsKnown());
}

TEST_CASE("shots of a new clip are found automatically, once, and no propagation crosses them") {
  Desk desk;
  const auto clip = makeClipWithCut(desk);
  const auto file = desk.folder / "p.maskline";
  desk.session.setAutomaticShots(true);
  REQUIRE(desk.wait(desk.session.createProject(file, clip)).state == Job::State::Finished);
  REQUIRE(desk.session.jobs().back().kind == Job::Kind::DetectShots);
  CHECK(desk.session.jobs().back().automatic);
  const JobId looking = desk.session.jobs().back().id;
  ObjectId cat;
  const auto propagate = [&] {
    desk.document().settings.setEngines("fake", "fake");
    cat = desk.object("cat");
    desk.keyframe(cat, 0);
    desk.wait(desk.document().propagation.start());
  };
  SECTION("to the end") {
    propagate();
    CHECK(desk.frames(cat, MaskSource::Tracked) == "1-11");
    CHECK(desk.project().shots().size() == 1);
    CHECK(desk.undoTexts().find("Set shots") == std::string::npos);
    CHECK(desk.session.job(looking).result.count == 1);
    desk.wait(desk.session.openProject(file));
    desk.settle();
    for (const Job& job : desk.session.jobs()) CHECK((!job.automatic || job.id == looking));
  }
  SECTION("unless it is cancelled") {
    desk.session.cancel(looking);  // at once: there is little to look at
    propagate();
    if (desk.session.job(looking).state == Job::State::Finished) {
      WARN("the detection ended before it was cancelled");
      return;
    }
    CHECK_FALSE(desk.project().shotsKnown());
    CHECK(desk.frames(cat, MaskSource::Tracked) == "1-23");
  }
}

TEST_CASE("an export reads the file while work goes on") {
  Desk desk;
  desk.openNew(10);
  const ObjectId cat = desk.object("cat");
  for (int frame = 0; frame < 10; ++frame) desk.keyframe(cat, frame, frame);
  ExportOptions options;
  options.format = "davis";
  options.out = desk.folder / "out";
  const JobId id = desk.document().clipJobs.exportTo(options);
  desk.click(3, 40, 40);
  const Job job = desk.wait(id);
  CHECK(job.state == Job::State::Finished);
  CHECK(job.result.frames == 10);
  CHECK(fs::exists(options.out));
  desk.settle();
  SECTION("a second one does not overwrite it") {
    const Job again = desk.wait(desk.document().clipJobs.exportTo(options));
    CHECK(again.state == Job::State::Failed);
    CHECK(desk.errors().size() == 1);
  }
}

TEST_CASE("closing the project ends every kind of job and keeps what is finished") {
  Desk desk;
  desk.openNew(120, "fake:delay=2");
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  const auto file = desk.project().file();
  JobId id;
  SECTION("a propagation") {
    id = desk.document().propagation.start();
    const JobId waiting = desk.document().propagation.start();
    REQUIRE(desk.until([&] { return desk.summary(cat, 3).has_value(); }));
    desk.session.closeProject();
    CHECK(desk.session.job(waiting).state == Job::State::Cancelled);
    desk.wait(desk.session.openProject(file));
    CHECK(desk.summary(cat, 3));
    CHECK_FALSE(desk.summary(cat, 119));
  }
  SECTION("a click") {
    desk.click(50, 20, 20);
    desk.session.closeProject();
    CHECK_FALSE(desk.session.busy());
  }
  SECTION("an interpolation") {
    desk.keyframe(cat, 100, 40);
    id = desk.document().interpolation.start(cat, desk.document().playback.wholeClip());
    desk.session.closeProject();
  }
  SECTION("finding shots") {
    id = desk.document().clipJobs.detectShots();
    desk.session.closeProject();
  }
  SECTION("an export") {
    ExportOptions options;
    options.format = "davis";
    options.out = desk.folder / "out";
    id = desk.document().clipJobs.exportTo(options);
    desk.session.closeProject();
  }
  SECTION("opening") {
    desk.session.closeProject();
    id = desk.session.openProject(file);
    desk.session.closeProject();
    CHECK_FALSE(desk.session.hasProject());
  }
  if (id) CHECK(desk.session.job(id).state == Job::State::Cancelled);
  CHECK_FALSE(desk.session.busy());
  CHECK(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
  CHECK(desk.errors().empty());
}

TEST_CASE("a session may end at any time") {
  TemporaryFolder folder;
  for (const int turns : {0, 1, 5, 20}) {
    Desk desk;
    desk.openNew(50, "fake:delay=100");  // still at work after all turns, on any machine
    const ObjectId cat = desk.object("cat");
    desk.keyframe(cat, 0);
    desk.document().propagation.start();
    desk.document().clipJobs.detectShots();
    desk.click(20, 20, 20);
    for (int i = 0; i < turns; ++i) {
      desk.owner.runPending();
      std::this_thread::yield();
    }
    CHECK(desk.session.busy());
  }
}

TEST_CASE("interpolation leaves alone what tracking is sure of") {
  Desk desk;
  desk.openNew(12);
  const ObjectId cat = desk.object("cat");
  for (const int frame : {0, 10}) desk.keyframe(cat, frame, 10);
  const auto track = [&](int frame, float confidence) {
    desk.project().putRecords(
        cat, {makeRecord(FrameIndex(frame), Desk::bar(3), MaskSource::Tracked, confidence)}, false);
  };
  for (int frame = 1; frame < 10; ++frame) track(frame, frame < 6 ? 0.95F : 0.1F);
  desk.document().playback.goTo(FrameIndex(4));
  SECTION("and fills the rest") {
    CHECK(desk.wait(desk.document().interpolation.start(cat)).state == Job::State::Finished);
    CHECK(desk.frames(cat, MaskSource::Tracked) == "1-5");
    CHECK(desk.frames(cat, MaskSource::Interpolated) == "6-9");
  }
  SECTION("but not what a person rejected") {
    setReview(desk.project(), cat, {FrameIndex(2), FrameIndex(3)}, ReviewState::Rejected);
    desk.wait(desk.document().interpolation.start(cat));
    CHECK(desk.frames(cat, MaskSource::Interpolated) == "2 6-9");
  }
  SECTION("and says so where nothing is left to fill") {
    for (int frame = 6; frame < 10; ++frame) track(frame, 0.95F);
    CHECK_FALSE(desk.document().interpolation.start(cat));
    CHECK(desk.errors().size() == 1);
  }
}
