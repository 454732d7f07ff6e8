// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/presence_watch.h"

#include "tests/support/catch.h"

using namespace maskline;

namespace {

const cv::Size frame(200, 100);
constexpr float doubt = 0.5F;

Mask block(int x, int y, int width = 20, int height = 20) {
  cv::Mat bitmap = cv::Mat::zeros(frame, CV_8UC1);
  bitmap(cv::Rect(x, y, width, height) & cv::Rect({}, frame)).setTo(255);
  return Mask::fromMat(bitmap);
}

/// A watch with what it said last.
struct Watched {
  PresenceWatch watch;
  TrackedMask last;
  bool held = false;

  explicit Watched(const Mask& first) { watch.begin(first); }
  Presence see(const Mask& mask, std::optional<float> seen = {}) {
    last = {mask, 0.8F, cv::Mat(1, 1, CV_8UC1, cv::Scalar(9)), seen};
    held = watch.judge(last, doubt).has_value();
    return last.presence;
  }
};

}  // namespace

TEST_CASE("a visible object is left as it is", "[presence]") {
  Watched w(block(50, 40));
  for (int x = 52; x < 90; x += 2) {
    CHECK(w.see(block(x, 40)) == Presence::Visible);
    CHECK_FALSE(w.held);
    CHECK(w.last.mask == block(x, 40));
    CHECK(w.last.confidence == 0.8F);
    CHECK_FALSE(w.last.uncertainty.empty());
  }
}

TEST_CASE("a mask that vanishes, or nearly, inside the frame means occluded", "[presence]") {
  Watched w(block(50, 40));
  REQUIRE(w.see(block(52, 40)) == Presence::Visible);
  SECTION("empty") { CHECK(w.see(Mask(frame)) == Presence::Occluded); }
  SECTION("the engine does not see it") {
    CHECK(w.see(block(54, 40), 0.1F) == Presence::Occluded);
    CHECK(w.last.confidence == Approx(0.9));
  }
  CHECK(w.held);
  CHECK(w.last.mask == Mask(frame));
  CHECK(w.last.uncertainty.empty());
}

TEST_CASE("after a sharp drop of the area the rest of the mask is kept", "[presence]") {
  Watched w(block(50, 40));
  REQUIRE(w.see(block(52, 40)) == Presence::Visible);
  const Mask rest = block(54, 40, 3, 20);
  SECTION("as far as the engine sees the object there") {
    CHECK(w.see(rest) == Presence::Occluded);
    CHECK(w.last.mask == rest);
  }
  SECTION("and not otherwise") {
    CHECK(w.see(rest, 0.6F) == Presence::Occluded);
    CHECK(w.last.mask.empty());
  }
  CHECK(w.held);
}

TEST_CASE("an engine that can tell is asked about the expected mask", "[presence]") {
  Watched w(block(50, 40));
  for (int x = 54; x < 80; x += 4) w.see(block(x, 40), 1.0F);
  TrackedMask gone{Mask(frame), 0.8F, {}, 0.0F};
  const auto from = w.watch.judge(gone, doubt);
  REQUIRE(from);
  CHECK(iou(*from, block(81, 40)) > 0.8);
  TrackedMask cannotTell{Mask(frame), 0.8F, {}};
  CHECK(w.watch.judge(cannotTell, doubt) == Mask(frame));
}

TEST_CASE("an object that shrinks slowly stays visible", "[presence]") {
  Watched w(block(50, 20, 60, 60));
  for (int side = 58; side > 10; side -= 2)
    CHECK(w.see(block(50, 20, side, side)) == Presence::Visible);
}

TEST_CASE("an object that leaves over the border is outside", "[presence]") {
  Watched w(block(150, 40));
  for (int x = 155; x < 200; x += 5) w.see(block(x, 40));
  CHECK(w.see(Mask(frame)) == Presence::Outside);
  CHECK(w.see(Mask(frame)) == Presence::Outside);
  SECTION("one that rests at the border is occluded") {
    Watched resting(block(180, 40));
    resting.see(block(180, 40));
    CHECK(resting.see(Mask(frame)) == Presence::Occluded);
  }
}

TEST_CASE("an object that comes back is visible and in doubt for some frames", "[presence]") {
  Watched w(block(50, 40));
  w.see(block(50, 40));
  for (int i = 0; i < 5; ++i) REQUIRE(w.see(Mask(frame)) == Presence::Occluded);
  REQUIRE(w.see(block(55, 40)) == Presence::Visible);
  CHECK(w.last.mask == block(55, 40));
  CHECK(w.last.confidence == Approx(0.4));
  CHECK(w.held);
  w.see(block(55, 40));
  w.see(block(55, 40));
  CHECK(w.held);
  w.see(block(55, 40));
  CHECK_FALSE(w.held);
  CHECK(w.last.confidence == 0.8F);
}

TEST_CASE("an object that the engine plainly recognises is not in doubt", "[presence]") {
  Watched w(block(50, 40));
  w.see(Mask(frame), 0.05F);
  CHECK(w.see(block(50, 40), 0.95F) == Presence::Visible);
  CHECK_FALSE(w.held);
  CHECK(w.last.confidence == 0.8F);
}

TEST_CASE("something far away or of another size is not the object", "[presence]") {
  Watched w(block(50, 40));
  w.see(Mask(frame));
  CHECK(w.see(block(150, 40)) == Presence::Occluded);
  CHECK(w.see(block(30, 10, 80, 80)) == Presence::Occluded);
  CHECK(w.see(block(55, 45, 4, 4)) == Presence::Occluded);
  SECTION("of several parts the near one is taken") {
    CHECK(w.see(unite(block(55, 40), block(150, 40))) == Presence::Visible);
    CHECK(w.last.mask == block(55, 40));
  }
  SECTION("the longer it is hidden, the farther away it may appear") {
    for (int i = 0; i < 300; ++i) w.see(Mask(frame));
    CHECK(w.see(block(150, 40)) == Presence::Visible);
  }
}

TEST_CASE("what a person says holds until the object is seen again", "[presence]") {
  Watched w(block(50, 40));
  w.watch.hide(Presence::Outside);
  CHECK(w.see(Mask(frame)) == Presence::Outside);
  CHECK(w.see(block(50, 40)) == Presence::Visible);
  w.watch.begin(block(50, 40));
  w.see(block(50, 40));
  CHECK_FALSE(w.held);
}
