// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/sightings.h"

#include <ATen/ATen.h>

#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/video_session.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/support/catch.h"

using namespace maskline;
using sam2::Candidates;
using sam2::Sightings;

namespace {

const cv::Size size(128, 128);

cv::Mat box(const std::vector<cv::Rect>& rects) {
  cv::Mat mask = cv::Mat::zeros(size, CV_8UC1);
  for (const cv::Rect& rect : rects) mask(rect).setTo(255);
  return mask;
}

/// The object as it moves to the right, and a copy that comes from the right.
cv::Rect objectAt(int frame) { return {10 + 2 * frame, 40, 20, 20}; }
cv::Rect copyAt(int frame) { return {110 - 2 * frame, 60, 18, 20}; }

Candidates candidates(const std::vector<cv::Mat>& masks, const std::vector<double>& ious) {
  return {masks, ious, true};
}

}  // namespace

TEST_CASE("The best estimate is taken until the object has moved steadily", "[lookalikes]") {
  Sightings sightings;
  const auto step = [&](int frame) {
    return sightings.judge(candidates({box({objectAt(frame)}), box({copyAt(frame)})}, {0.80, 0.86}))
        .chosen;
  };
  CHECK(step(0) == 1);
}

TEST_CASE("Motion decides between candidates that are about as good", "[lookalikes]") {
  Sightings sightings;
  for (int frame = 0; frame < 20; ++frame)
    REQUIRE(
        sightings.judge(candidates({box({objectAt(frame)}), box({copyAt(frame)})}, {0.90, 0.60}))
            .chosen == 0);
  const auto next = [&](double copy) {
    Sightings branch = sightings;
    return branch.judge(candidates({box({objectAt(20)}), box({copyAt(20)})}, {0.80, copy})).chosen;
  };
  CHECK(next(0.86) == 0);
  CHECK(next(0.99) == 1);  // much better: motion has a small say
}

TEST_CASE("Poor and hidden masks are not remembered", "[lookalikes]") {
  Sightings sightings;
  CHECK(sightings.judge(candidates({box({objectAt(0)})}, {0.9})).reliable);
  CHECK_FALSE(sightings.judge(candidates({box({objectAt(1)})}, {0.4})).reliable);
  CHECK_FALSE(sightings.judge(candidates({box({})}, {0.9})).reliable);
  Candidates hidden = candidates({box({objectAt(2)})}, {0.9});
  hidden.visible = false;
  CHECK_FALSE(sightings.judge(hidden).reliable);
}

TEST_CASE("A frame with a rival is kept if the mask is sure and of the usual size",
          "[lookalikes]") {
  const auto last = [](double iou, const cv::Mat& chosen, const cv::Mat& other) {
    Sightings sightings;
    for (int frame = 0; frame < 8; ++frame)
      sightings.judge(candidates({box({objectAt(frame)})}, {0.9}));
    return sightings.judge(candidates({chosen, other}, {iou, 0.3})).distinctive;
  };
  const cv::Mat own = box({objectAt(8)}), both = box({objectAt(8), copyAt(8)});
  CHECK(last(0.9, own, both));
  CHECK_FALSE(last(0.7, own, both));
  CHECK_FALSE(last(0.9, own, own));
  CHECK_FALSE(last(0.9, box({{10, 10, 60, 60}}), both));
}

TEST_CASE("A rival is another object, not a rim or a speck", "[lookalikes]") {
  const cv::Mat own = box({{40, 40, 20, 20}});
  CHECK(sam2::showsRival(own, box({{40, 40, 20, 20}, {80, 40, 20, 20}})));
  CHECK(sam2::showsRival(own, box({{80, 40, 20, 20}})));
  CHECK_FALSE(sam2::showsRival(own, box({{39, 39, 22, 22}})));
  CHECK_FALSE(sam2::showsRival(own, box({{40, 40, 20, 20}, {100, 100, 3, 3}})));
}

TEST_CASE("Memories are chosen by reliability", "[lookalikes]") {
  sam2::ObjectMemory object;
  const auto remembered = [](bool reliable) {
    sam2::Remembered frame;
    frame.memory = at::zeros({1});
    frame.reliable = reliable;
    return frame;
  };
  object.prompted.emplace_back(0, remembered(true));
  for (int frame = 1; frame < 20; ++frame)
    object.tracked[frame] = remembered(frame < 10 || frame == 14);
  object.distinctive[5] = remembered(true);
  object.distinctive[30] = remembered(true);  // not yet seen in this direction
  const sam2::MemoryConfig config;
  const auto choice = sam2::chooseReliable(object, 20, false, config, 100);
  const auto has = [&](const sam2::Remembered& frame, int timeIndex) {
    return std::ranges::any_of(choice.frames, [&](const auto& each) {
      return each.from == &frame && each.timeIndex == timeIndex;
    });
  };
  CHECK(choice.frames.size() == 7);
  CHECK(has(object.prompted[0].second, 6));
  CHECK(has(object.distinctive[5], 6));
  CHECK(has(object.tracked[19], 0));  // the last one, whatever it is like
  CHECK(has(object.tracked[14], 1));
  CHECK(has(object.tracked[9], 2));
  CHECK_FALSE(has(object.distinctive[30], 6));
  for (const auto& pointer : choice.pointers) CHECK((pointer.from->reliable || pointer.age == 1));
  // Where all is well and nothing is distinctive, the memories are those of the reference.
  for (auto& [frame, each] : object.tracked) each.reliable = true;
  object.distinctive.clear();
  const auto plain = sam2::chooseMemories(object, 20, false, config, 100);
  const auto same = sam2::chooseReliable(object, 20, false, config, 100);
  REQUIRE(same.frames.size() == plain.frames.size());
  for (const auto& each : plain.frames) {
    CHECK(std::ranges::any_of(same.frames, [&](const auto& other) {
      return other.from == each.from && other.timeIndex == each.timeIndex;
    }));
  }
}

TEST_CASE("A session that resists look-alikes tracks and stays bounded", "[lookalikes]") {
  const at::InferenceMode inference;
  const auto model = test::tinySam2();
  sam2::Config config = model->config();
  config.resistLookalikes = true;
  sam2::VideoSession session(*model, config, {});
  const auto featuresOf = [&](int i) {
    return model->encode(
        sam2::videoPicture(test::squarePicture({96, 64}, {10 + i, 20}), config.imageSize));
  };
  const at::Tensor mask = at::zeros({64, 96});
  mask.slice(0, 20, 44).slice(1, 10, 34).fill_(1);
  session.addMask(1, 0, featuresOf(0), mask);
  session.addMask(2, 0, featuresOf(0), 1 - mask);
  for (int i = 1; i < 30; ++i) {
    const auto masks = session.track(i, featuresOf(i), false);
    REQUIRE(masks.size() == 2);
    CHECK(masks.at(1).masks.isfinite().all().item<bool>());
  }
  for (const auto& [id, memory] : session.objects()) {
    CHECK(memory.tracked.size() <= 17);
    CHECK(memory.distinctive.size() <= sam2::mostDistinctive);
  }
}
