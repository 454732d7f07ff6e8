// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/lane_model.h"

#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using test::Desk;

namespace {

FrameRange range(std::int64_t begin, std::int64_t end) {
  return {FrameIndex(begin), FrameIndex(end)};
}

void fillAll(LaneModel& model) {
  while (model.pending()) model.fill(1000, 0, 0, {});
}

}  // namespace

TEST_CASE("pending frames are handed out once each, what is in view first") {
  PendingFrames pending;
  pending.add(range(0, 100));
  pending.add(range(200, 300));
  pending.add(range(90, 150));
  CHECK(pending.take(range(210, 220), 1000) == range(210, 220));
  CHECK(pending.take(range(120, 130), 5) == range(120, 125));
  std::int64_t left = 0;
  std::int64_t before = -1;
  while (!pending.empty()) {
    const FrameRange taken = pending.take({}, 40);
    CHECK(taken.length() <= 40);
    CHECK(taken.begin.value() > before);
    before = taken.begin.value();
    left += taken.length();
  }
  CHECK(left == 150 + 100 - 10 - 5);
}

TEST_CASE("lanes know what the project knows, and read again only what has changed") {
  Desk desk;
  desk.openNew(30);
  const ObjectId dog = desk.object("dog");
  desk.keyframe(dog, 3);
  LaneModel model(desk.session);
  model.reload();
  fillAll(model);
  REQUIRE(model.lanes().size() == 1);
  CHECK(model.lanes()[0].data.keyframes() == std::vector<FrameIndex>{FrameIndex(3)});

  desk.keyframe(dog, 7);
  model.masksChanged(dog, range(7, 8));
  const auto filled = model.fill(1000, 0, 1, range(0, 30));
  REQUIRE(filled.size() == 1);
  CHECK(filled[0].frames == range(7, 8));
  CHECK(model.lanes()[0].data.keyframes() == std::vector<FrameIndex>{FrameIndex(3), FrameIndex(7)});
}

TEST_CASE("the summary is the most unsure of all lanes, also when one goes") {
  Desk desk;
  desk.openNew(10);
  const ObjectId dog = desk.object("dog"), ball = desk.object("ball");
  const auto put = [&](ObjectId object, float confidence) {
    desk.project().putRecord(
        object, makeRecord(FrameIndex(5), Desk::bar(8), MaskSource::Tracked, confidence));
  };
  put(dog, 0.9F);
  put(ball, 0.2F);
  LaneModel model(desk.session);
  model.reload();
  fillAll(model);
  CHECK(model.all().peak(range(5, 6)) == HeatPyramid::level(0.8F));
  CHECK(model.all().peak(range(0, 5)) == 0);

  test::removeObject(desk.project(), ball);
  model.objectsChanged();
  CHECK_FALSE(model.pending());
  CHECK(model.all().peak(range(5, 6)) == HeatPyramid::level(1.0F - 0.9F));
}
