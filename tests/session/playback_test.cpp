// SPDX-License-Identifier: Apache-2.0
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("going to a frame clamps and shows its picture") {
  Desk desk;
  desk.openNew(10);
  for (const auto& [to, at] : {std::pair{4, 4}, {99, 9}, {-3, 0}}) {
    desk.session.goTo(FrameIndex(to));
    CHECK(desk.session.currentFrame() == FrameIndex(at));
    REQUIRE(desk.until([&] { return desk.session.shownImage().has_value(); }));
    CHECK(desk.session.shownImage()->at<cv::Vec3b>(0, 0)[0] == at);
  }
  desk.session.goTo(FrameIndex(5));
  desk.session.step(2);
  CHECK(desk.session.currentFrame() == FrameIndex(7));
  desk.session.step(-20);
  CHECK(desk.session.currentFrame() == FrameIndex(0));
}

TEST_CASE("playing goes round in the range") {
  Desk desk;
  desk.openNew(10);
  desk.session.setWorkRange(FrameRange{FrameIndex(3), FrameIndex(6)});
  desk.session.goTo(FrameIndex(9));
  desk.session.play(true);
  CHECK(desk.session.playing());
  CHECK(desk.session.currentFrame() == FrameIndex(3));
  bool end = false;
  bool wrapped = false;
  for (int i = 0; i < 3000 && !wrapped; ++i) {
    desk.session.tick();
    desk.owner.runPending();
    const auto at = desk.session.currentFrame().value();
    CHECK((at >= 3 && at < 6));
    end = end || at == 5;
    wrapped = end && at == 3;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(wrapped);
  desk.session.play(false);
  const FrameIndex at = desk.session.currentFrame();
  desk.session.tick();
  CHECK(desk.session.currentFrame() == at);
}

TEST_CASE("the range handles are kept, and nonsense means the whole clip") {
  Desk desk;
  desk.openNew(10);
  CHECK(desk.session.workRange() == desk.session.wholeClip());
  desk.session.setWorkRange(FrameRange{FrameIndex(2), FrameIndex(50)});
  CHECK(desk.session.workRange() == FrameRange{FrameIndex(2), FrameIndex(10)});
  desk.session.setWorkRange(FrameRange{FrameIndex(20), FrameIndex(50)});
  CHECK(desk.session.workRange() == desk.session.wholeClip());
  desk.session.setWorkRange({});
  CHECK(desk.session.workRange() == desk.session.wholeClip());
}

TEST_CASE("thumbnails come one by one") {
  Desk desk;
  desk.openNew(10);
  desk.session.wantThumbnails({FrameIndex(0), FrameIndex(5), FrameIndex(9)});
  CHECK(desk.until([&] { return desk.count<ThumbnailReady>() == 3; }));
}

TEST_CASE("without a project everything is quietly nothing") {
  Desk desk;
  Session& s = desk.session;
  s.goTo(FrameIndex(3));
  s.tick();
  s.addPrompt(Click{{1, 1}});
  s.paint(Desk::bar(1));
  s.closeProject();
  CHECK_FALSE(s.propagate());
  CHECK_FALSE(s.goToWorst());
  CHECK(s.weakStretches().empty());
  CHECK(s.frameCount() == 0);
  CHECK_FALSE(s.busy());
  CHECK_FALSE(s.segmenterName().empty());
  CHECK(desk.events.empty());
}
