// SPDX-License-Identifier: Apache-2.0
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("going to a frame clamps and shows its picture") {
  Desk desk;
  desk.openNew(10);
  for (const auto& [to, at] : {std::pair{4, 4}, {99, 9}, {-3, 0}}) {
    desk.document().playback.goTo(FrameIndex(to));
    CHECK(desk.document().playback.frame() == FrameIndex(at));
    REQUIRE(desk.until([&] { return desk.document().playback.shownImage().has_value(); }));
    CHECK(desk.document().playback.shownImage()->at<cv::Vec3b>(0, 0)[0] == at);
  }
  desk.document().playback.goTo(FrameIndex(5));
  desk.document().playback.step(2);
  CHECK(desk.document().playback.frame() == FrameIndex(7));
  desk.document().playback.step(-20);
  CHECK(desk.document().playback.frame() == FrameIndex(0));
}

TEST_CASE("playing goes round in the range") {
  Desk desk;
  desk.openNew(10);
  desk.document().settings.setWorkRange(FrameRange{FrameIndex(3), FrameIndex(6)});
  desk.document().playback.goTo(FrameIndex(9));
  desk.document().playback.play(true);
  CHECK(desk.document().playback.playing());
  CHECK(desk.document().playback.frame() == FrameIndex(3));
  bool end = false;
  bool wrapped = false;
  for (int i = 0; i < 3000 && !wrapped; ++i) {
    desk.document().playback.tick();
    desk.owner.runPending();
    const auto at = desk.document().playback.frame().value();
    CHECK((at >= 3 && at < 6));
    end = end || at == 5;
    wrapped = end && at == 3;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(wrapped);
  desk.document().playback.play(false);
  const FrameIndex at = desk.document().playback.frame();
  desk.document().playback.tick();
  CHECK(desk.document().playback.frame() == at);
}

TEST_CASE("the range handles are kept, and nonsense means the whole clip") {
  Desk desk;
  desk.openNew(10);
  CHECK(desk.document().settings.workRange() == desk.document().playback.wholeClip());
  desk.document().settings.setWorkRange(FrameRange{FrameIndex(2), FrameIndex(50)});
  CHECK(desk.document().settings.workRange() == FrameRange{FrameIndex(2), FrameIndex(10)});
  desk.document().settings.setWorkRange(FrameRange{FrameIndex(20), FrameIndex(50)});
  CHECK(desk.document().settings.workRange() == desk.document().playback.wholeClip());
  desk.document().settings.setWorkRange({});
  CHECK(desk.document().settings.workRange() == desk.document().playback.wholeClip());
}

TEST_CASE("thumbnails come one by one") {
  Desk desk;
  desk.openNew(10);
  desk.document().playback.wantThumbnails({FrameIndex(0), FrameIndex(5), FrameIndex(9)});
  CHECK(desk.until([&] { return desk.count<ThumbnailReady>() == 3; }));
}

TEST_CASE("closing where no project is open does nothing") {
  Desk desk;
  desk.session.closeProject();
  CHECK_FALSE(desk.session.hasProject());
  CHECK_FALSE(desk.session.busy());
  CHECK(desk.session.jobs().empty());
  CHECK(desk.events.empty());
}
