// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/engine/engine_registry.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

using namespace maskline;
using test::Scene;

namespace {

const cv::Size size(320, 240);
const ObjectId object{1};

/// Tracks through scenes and returns the masks of all scenes but the first.
template <class SceneAt>
std::vector<TrackedMask> track(Tracker& tracker, int frames, SceneAt sceneAt) {
  const Scene first = sceneAt(0);
  tracker.remember(FrameIndex(0), first.image, {{object, first.truth}});
  tracker.start(FrameIndex(0), first.image, {{object, first.truth}});
  std::vector<TrackedMask> out;
  for (int f = 1; f < frames; ++f)
    out.push_back(tracker.step(FrameIndex(f), sceneAt(f).image)[object]);
  return out;
}

Scene movingAndTurning(int frame) {
  const auto f = static_cast<float>(frame);
  return test::ellipseScene(size, {100 + 3 * f, 110 + f}, {50, 30}, 2 * f);
}

}  // namespace

TEST_CASE("a moving and turning object is tracked") {
  const auto tracker = makeTracker("classic");
  const auto tracked = track(*tracker, 30, movingAndTurning);
  for (int f = 1; f < 30; ++f) {
    const TrackedMask& mask = tracked[static_cast<std::size_t>(f - 1)];
    CHECK(iou(mask.mask, movingAndTurning(f).truth) > 0.85);
    CHECK(mask.confidence > 0.5f);
    CHECK(mask.confidence <= 1.0f);
    CHECK(mask.uncertainty.type() == CV_8UC1);
    CHECK(std::max(mask.uncertainty.cols, mask.uncertainty.rows) <= 64);
  }
}

TEST_CASE("an object that hides behind a pole is found again") {
  const auto scene = [](int frame) {
    Scene s = test::ellipseScene(size, {60.0f + 4 * static_cast<float>(frame), 120}, {22, 18});
    test::putPole(s, 140, 50);
    return s;
  };
  const auto tracked = track(*makeTracker("classic"), 46, scene);
  CHECK(tracked[24].mask.area() < 400);  // hidden
  CHECK(iou(tracked.back().mask, scene(45).truth) > 0.6);
}

TEST_CASE("an object that leaves the picture leaves an empty mask") {
  const auto scene = [](int frame) {
    return test::ellipseScene(size, {250.0f + 5 * static_cast<float>(frame), 120}, {25, 20});
  };
  const auto tracked = track(*makeTracker("classic"), 32, scene);
  CHECK(iou(tracked[5].mask, scene(6).truth) > 0.8);
  CHECK(tracked.back().mask.area() < 30);
}

TEST_CASE("several objects are tracked at once and do not overlap") {
  const auto tracker = makeTracker("classic");
  const ObjectId other{2}, absent{3};
  const auto left = [](int f) {
    return test::ellipseScene(size, {80.0f + 2.0f * static_cast<float>(f), 80}, {30, 24});
  };
  const auto right = [](int f) {
    return test::ellipseScene(size, {230.0f - 2.0f * static_cast<float>(f), 170}, {24, 34});
  };
  const auto both = [&](int f) {
    cv::Mat image = left(f).image;
    const Scene r = right(f);
    r.image.copyTo(image, r.truth.toMat());
    return image;
  };
  tracker->start(FrameIndex(0), both(0),
                 {{object, left(0).truth}, {other, right(0).truth}, {absent, Mask(size)}});
  for (int f = 1; f < 15; ++f) {
    auto masks = tracker->step(FrameIndex(f), both(f));
    REQUIRE(masks.size() == 3);
    CHECK(iou(masks[object].mask, left(f).truth) > 0.8);
    CHECK(iou(masks[other].mask, right(f).truth) > 0.8);
    CHECK(masks[absent].mask.empty());
    CHECK(intersectionArea(masks[object].mask, masks[other].mask) == 0);
  }
  tracker->forget(other);
  CHECK(tracker->step(FrameIndex(15), both(15)).count(other) == 0);
}

TEST_CASE("a mask remembered on the current frame corrects the pass") {
  const auto tracker = makeTracker("classic");
  const Scene first = movingAndTurning(0);
  const Mask wrong = Mask::fromMat(test::disc(size, {250, 200}, 20));
  tracker->start(FrameIndex(0), first.image, {{object, wrong}});
  tracker->step(FrameIndex(1), movingAndTurning(1).image);
  const Scene now = movingAndTurning(2);
  tracker->step(FrameIndex(2), now.image);
  tracker->remember(FrameIndex(2), now.image, {{object, now.truth}});
  CHECK(iou(tracker->step(FrameIndex(3), movingAndTurning(3).image)[object].mask,
            movingAndTurning(3).truth) > 0.8);
}

TEST_CASE("tiny objects, objects at the border and odd sizes are tracked") {
  SECTION("tiny") {
    const auto scene = [](int f) {
      return test::ellipseScene({161, 119}, {40.0f + static_cast<float>(f), 60}, {5, 4});
    };
    CHECK(iou(track(*makeTracker("classic"), 8, scene).back().mask, scene(7).truth) > 0.5);
  }
  SECTION("at the border") {
    const auto scene = [](int f) {
      return test::ellipseScene(size, {0, 100.0f + 2 * static_cast<float>(f)}, {40, 30});
    };
    CHECK(iou(track(*makeTracker("classic"), 12, scene).back().mask, scene(11).truth) > 0.8);
  }
}

TEST_CASE("degenerate pictures are survived") {
  const cv::Size odd =
      GENERATE(cv::Size(1, 1), cv::Size(1, 40), cv::Size(40, 1), cv::Size(17, 9), cv::Size(900, 2));
  const auto tracker = makeTracker("classic");
  const cv::Mat image(odd, CV_8UC3, cv::Scalar(80, 90, 100));
  tracker->start(FrameIndex(0), image, {{object, Mask::full(odd)}, {ObjectId{2}, Mask(odd)}});
  auto masks = tracker->step(FrameIndex(1), image);
  CHECK(masks[object].mask.size() == odd);
  CHECK(masks[ObjectId{2}].mask.size() == odd);
}

TEST_CASE("misuse is refused") {
  const auto tracker = makeTracker("classic");
  const cv::Mat image(size, CV_8UC3, cv::Scalar(80, 90, 100));
  CHECK_THROWS_AS(tracker->step(FrameIndex(1), image), Error);
  CHECK_THROWS_AS(tracker->start(FrameIndex(0), cv::Mat(), {}), Error);
  CHECK_THROWS_AS(tracker->start(FrameIndex(0), image, {{object, Mask(cv::Size(3, 3))}}), Error);
  tracker->start(FrameIndex(0), image, {{object, Mask(size)}});
  CHECK_THROWS_AS(tracker->step(FrameIndex(1), cv::Mat(10, 10, CV_8UC3)), Error);
}

TEST_CASE("one thread and two give the same masks") {
  setEngineThreads(1);
  const auto one = track(*makeTracker("classic"), 10, movingAndTurning);
  setEngineThreads(2);
  const auto two = track(*makeTracker("classic"), 10, movingAndTurning);
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(iou(one[i].mask, two[i].mask) > 0.98);
    CHECK(one[i].confidence == Approx(two[i].confidence).margin(0.05));
  }
}

TEST_CASE("the start mask of a pass is not remembered if there are anchors") {
  const auto tracker = makeTracker("classic");
  const Scene first = movingAndTurning(0);
  tracker->remember(FrameIndex(0), first.image, {{object, first.truth}});
  // A pass that starts from a wrong tracked mask.
  const Mask wrong = Mask::fromMat(test::disc(size, {250, 200}, 20));
  tracker->start(FrameIndex(1), movingAndTurning(1).image, {{object, wrong}});
  tracker->step(FrameIndex(2), movingAndTurning(2).image);
  tracker->start(FrameIndex(0), first.image, {{object, first.truth}});
  Mask last;
  for (int f = 1; f < 6; ++f) {
    last = tracker->step(FrameIndex(f), movingAndTurning(f).image)[object].mask;
  }
  CHECK(iou(last, movingAndTurning(5).truth) > 0.8);
}
