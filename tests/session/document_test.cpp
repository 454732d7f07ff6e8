// SPDX-License-Identifier: Apache-2.0
#include "core/media/demo/demo_clip.h"
#include "core/media/video/video_writer.h"
#include "core/session/messages.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

TEST_CASE("a new project opens its clip and shows the first frame") {
  Desk desk;
  desk.openNew(5);
  CHECK(desk.count<ProjectOpened>() == 1);
  CHECK(desk.document().playback.frameCount() == 5);
  CHECK(desk.document().playback.frame() == FrameIndex(0));
  CHECK(desk.document().playback.shownImage()->size() == cv::Size(Desk::width, Desk::height));
  CHECK(desk.project().clip().info.frameCount == 5);
  CHECK(desk.errors().empty());
}

TEST_CASE("what was done is there when the project is opened again") {
  Desk desk;
  desk.openNew(5);
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 2);
  const auto file = desk.project().file();
  desk.session.closeProject();
  CHECK_FALSE(desk.session.hasProject());
  CHECK(desk.count<ProjectClosed>() == 1);
  REQUIRE(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
  CHECK(desk.project().mask(cat, FrameIndex(2)) == Desk::bar(10));
  CHECK(desk.document().selection.object() == cat);
  SECTION("also while it is open") {
    REQUIRE(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
    CHECK(desk.session.hasProject());
  }
  SECTION("and for reading only, where edits are refused") {
    desk.session.closeProject();
    REQUIRE(desk.wait(desk.session.openProject(file, true)).state == Job::State::Finished);
    desk.document().clicks.add(Click{{5, 5}});
    CHECK(desk.errors().size() == 1);
    CHECK_FALSE(desk.document().clicks.busy());
    CHECK_FALSE(desk.document().propagation.start());
  }
}

TEST_CASE("a file that exists is not overwritten by a new project") {
  Desk desk;
  desk.openNew(3);
  const JobId id = desk.session.createProject(desk.folder / "test.maskline", desk.folder / "clip");
  CHECK_FALSE(id);
  REQUIRE(desk.errors().size() == 1);
  CHECK(desk.session.job(id).state == Job::State::Failed);
  CHECK(english(desk.session.job(id).message) == desk.errors().front());
  CHECK(desk.session.hasProject());
}

TEST_CASE("what cannot be opened is said once, and what is open stays open") {
  Desk desk;
  desk.openNew(3);
  SECTION("a project that is not there") {
    CHECK_FALSE(desk.session.openProject(desk.folder / "none.maskline"));
  }
  SECTION("a clip that gives no frames") {
    fs::create_directories(desk.folder / "empty");
    const Job job =
        desk.wait(desk.session.createProject(desk.folder / "new.maskline", desk.folder / "empty"));
    CHECK(job.state == Job::State::Failed);
    CHECK_FALSE(fs::exists(desk.folder / "new.maskline"));
  }
  CHECK(desk.errors().size() == 1);
  CHECK(desk.session.hasProject());
}

TEST_CASE("a clip that has moved is asked for") {
  Desk desk;
  desk.openNew(5);
  const auto file = desk.project().file();
  desk.session.closeProject();
  fs::create_directories(desk.folder / "elsewhere");
  fs::rename(desk.folder / "clip", desk.folder / "elsewhere/footage");
  const Job job = desk.wait(desk.session.openProject(file));
  CHECK(job.state == Job::State::Failed);
  CHECK(desk.count<ClipMissing>() == 1);
  CHECK_FALSE(desk.session.hasProject());

  SECTION("another clip is refused") {
    const auto other = desk.makeClip(7, "other");
    CHECK(desk.wait(desk.session.relocateClip(other)).state == Job::State::Failed);
    CHECK_FALSE(desk.session.hasProject());
    CHECK(desk.errors().size() == 1);
  }
  const Job found = desk.wait(desk.session.relocateClip(desk.folder / "elsewhere/footage"));
  CHECK(found.state == Job::State::Finished);
  REQUIRE(desk.session.hasProject());
  desk.session.closeProject();
  CHECK(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
  CHECK(desk.count<ClipMissing>() == 1);
}

TEST_CASE("a clip with other frames is refused by its first one, unless it is to be taken") {
  Desk desk;
  desk.openNew(5);
  const auto file = desk.project().file();
  desk.session.closeProject();
  const auto frame = [&](int n) { return desk.folder / ("clip/000" + std::to_string(n) + ".png"); };
  const auto refused = [&] {
    CHECK(desk.wait(desk.session.openProject(file)).state == Job::State::Failed);
    CHECK_FALSE(desk.session.hasProject());
    CHECK(desk.session.awaitsClip());
    CHECK(desk.wait(desk.session.relocateClip(desk.folder / "clip")).state == Job::State::Failed);
    return desk.errors().back();
  };
  SECTION("the same frames under other names are the clip") {
    for (int n = 0; n < 5; ++n)
      fs::rename(frame(n), desk.folder / ("clip/f" + std::to_string(n) + ".png"));
    CHECK(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
    CHECK(desk.errors().empty());
    return;
  }
  SECTION("the first frame at the end") {
    fs::rename(frame(0), desk.folder / "clip/9999.png");
    CHECK(refused().find("frame 0 (\"0001.png\")") != std::string::npos);
  }
  SECTION("two frames exchanged") {
    fs::rename(frame(2), desk.folder / "x");
    fs::rename(frame(3), frame(2));
    fs::rename(desk.folder / "x", frame(3));
    CHECK(refused().find("frame 2 (\"0002.png\")") != std::string::npos);
  }
  const Job taken = desk.wait(desk.session.relocateClip(desk.folder / "clip", true));
  CHECK(taken.state == Job::State::Finished);
  CHECK(desk.session.hasProject());
  desk.session.closeProject();
  CHECK(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
}

TEST_CASE("a film in the place of another is refused by its first frame that differs") {
  Desk desk;
  const auto clip = desk.folder / "film.mp4";
  const auto write = [&](int brightFrom) {
    VideoWriter writer(clip, {64, 48}, 25);
    for (int n = 0; n < 10; ++n)
      writer.write(cv::Mat(48, 64, CV_8UC3, cv::Scalar::all(n < brightFrom ? 50 : 200)));
    writer.finish();
  };
  write(5);
  const auto file = desk.folder / "film.maskline";
  REQUIRE(desk.wait(desk.session.createProject(file, clip)).state == Job::State::Finished);
  desk.session.closeProject();
  write(7);
  const Job job = desk.wait(desk.session.openProject(file));
  CHECK(job.state == Job::State::Failed);
  CHECK(job.message.is(messages::session::frameDiffers));
  CHECK(desk.count<ClipMissing>() == 1);
  write(5);
  CHECK(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
}

TEST_CASE("a clip beside the project file is found by its name") {
  Desk desk;
  const auto clip = desk.makeClip(4);
  fs::create_directories(desk.folder / "work");
  const auto file = desk.folder / "work/test.maskline";
  REQUIRE(desk.wait(desk.session.createProject(file, clip)).state == Job::State::Finished);
  desk.session.closeProject();
  fs::rename(clip, desk.folder / "work/clip");
  CHECK(desk.wait(desk.session.openProject(file)).state == Job::State::Finished);
  CHECK(desk.count<ClipMissing>() == 0);
  CHECK(desk.project().clip().path == desk.folder / "work/clip");
}

TEST_CASE("the clip of an open project can be shown anew") {
  Desk desk;
  desk.openNew(4);
  desk.makeClip(4, "copy");
  CHECK(desk.wait(desk.session.relocateClip(desk.folder / "copy")).state == Job::State::Finished);
  REQUIRE(desk.session.hasProject());
  CHECK(desk.project().clip().path == desk.folder / "copy");
}

TEST_CASE("a second opening ends the first") {
  Desk desk;
  const auto one = desk.makeClip(3, "one");
  const auto two = desk.makeClip(4, "two");
  const JobId first = desk.session.createProject(desk.folder / "1.maskline", one);
  const JobId second = desk.session.createProject(desk.folder / "2.maskline", two);
  CHECK(desk.wait(second).state == Job::State::Finished);
  CHECK(desk.session.job(first).state == Job::State::Cancelled);
  CHECK(desk.document().playback.frameCount() == 4);
  CHECK(desk.count<ProjectOpened>() == 1);
}

TEST_CASE("the demo clip opens, and opens again with what was done") {
  Desk desk;
  const auto folder = desk.folder / "demo";
  REQUIRE(desk.wait(desk.session.openDemo(folder)).state == Job::State::Finished);
  CHECK(desk.document().playback.frameCount() == DemoClip::frameCount);
  const ObjectId ball = desk.object("ball");
  REQUIRE(desk.wait(desk.session.openDemo(folder)).state == Job::State::Finished);
  CHECK(desk.project().object(ball).has_value());
  CHECK(desk.errors().empty());
}

TEST_CASE("names that nobody has chosen are numbered, in any language") {
  Desk desk;
  desk.openNew(10);
  const auto split = [&](const std::string& name) {
    const ObjectId whole = desk.project().objectNamed(name)->id;
    desk.document().selection.select(whole);
    desk.document().objects.split();
    const ObjectId half = desk.document().selection.object();
    CHECK(half != whole);
    return desk.project().object(half)->name;
  };
  desk.document().objects.add();
  CHECK(split("object 1") == "object 2");
  desk.document().objects.add("cat 3");
  CHECK(split("cat 3") == "cat 3 (2)");
  CHECK(split("cat 3") == "cat 3 (3)");
  desk.session.setObjectWord("Objekt");
  desk.document().objects.add();
  CHECK(split("Objekt 1") == "Objekt 2");
  CHECK(split("object 1") == "object 1 (2)");
}
