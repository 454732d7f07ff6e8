// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/sam2_segmenter.h"
#include "core/engine/sam2/sam2_tracker.h"
#include "core/engine/sam2/video_session.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr ObjectId first{1}, second{2};
const cv::Size size(96, 64);

Mask rectangle(cv::Rect rect) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(rect).setTo(255);
  return Mask::fromMat(bitmap);
}

cv::Mat frame(int index) { return test::squarePicture(size, {10 + 4 * index, 20}); }

std::unique_ptr<Tracker> tracker() { return makeSam2Tracker(test::tinySam2(), "sam2"); }

std::vector<float> summary(const at::Tensor& tensor) {
  const at::Tensor flat = tensor.flatten();
  return {flat.mean().item<float>(), flat.abs().mean().item<float>(), flat[0].item<float>(),
          flat[flat.numel() / 2].item<float>()};
}

void checkSummary(const at::Tensor& tensor, const std::vector<float>& expected) {
  const std::vector<float> actual = summary(tensor);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("value " << i << ": " << actual[0] << ", " << actual[1] << ", " << actual[2] << ", "
                  << actual[3]);
    CHECK(actual[i] == Approx(expected[i]).margin(2e-3));
  }
}

}  // namespace

TEST_CASE("A small SAM 2 model keeps giving the same numbers", "[sam2]") {
  const at::InferenceMode inference;
  const auto model = test::tinySam2();
  const sam2::Config& config = model->config();
  const auto features = model->encode(sam2::videoPicture(frame(0), config.imageSize));
  checkSummary(features.embedding, {0.273083f, 4.89279f, 0.606375f, -5.31315f});
  checkSummary(features.fine, {0.0215566f, 0.610596f, -0.945589f, 0.860088f});

  sam2::VideoSession session(*model, config, {.clipLength = 8, .bounded = true});
  const sam2::PointPrompt click{at::tensor({30.f, 64.f}).view({1, 1, 2}),
                                at::tensor({1}, at::kInt).view({1, 1})};
  const sam2::ObjectMasks answer = session.addPoints(1, 0, features, click);
  CHECK(answer.masks.abs().max().item<float>() < 1000);  // seen, so that there are logits
  sam2::ObjectMasks last;
  for (int i = 0; i < 3; ++i) {
    last = session.track(i, model->encode(sam2::videoPicture(frame(i), config.imageSize)), false)
               .at(1);
  }
  CHECK(last.masks.abs().max().item<float>() < 1000);
  CHECK((last.masks - answer.masks).abs().max().item<float>() > 0);
}

TEST_CASE("Objects go through SAM 2 together as they would alone", "[sam2]") {
  const Mask one = rectangle({10, 20, 24, 24}), other = rectangle({60, 10, 20, 30});
  const auto together = tracker(), alone = tracker();
  together->start(FrameIndex(0), frame(0), {{first, one}, {second, other}});
  alone->start(FrameIndex(0), frame(0), {{first, one}});
  for (int i = 1; i < 4; ++i) {
    const auto both = together->step(FrameIndex(i), frame(i));
    const auto single = alone->step(FrameIndex(i), frame(i));
    REQUIRE(both.size() == 2);
    REQUIRE(single.size() == 1);
    CHECK(both.at(first).confidence == Approx(single.at(first).confidence).margin(1e-3));
    CHECK(intersectionArea(both.at(first).mask, both.at(second).mask) == 0);
    CHECK(both.at(first).uncertainty.type() == CV_8UC1);
  }
}

TEST_CASE("SAM 2 objects can be added, corrected and forgotten on the way", "[sam2]") {
  const auto walk = tracker();
  walk->start(FrameIndex(0), frame(0), {{first, rectangle({10, 20, 24, 24})}});
  walk->step(FrameIndex(1), frame(1));
  const auto before = walk->step(FrameIndex(2), frame(2));
  walk->remember(FrameIndex(2), frame(2),
                 {{first, rectangle({18, 20, 24, 24})}, {second, rectangle({60, 10, 20, 30})}});
  const auto after = walk->step(FrameIndex(3), frame(3));
  CHECK(before.size() == 1);
  CHECK(after.size() == 2);
  walk->forget(first);
  const auto rest = walk->step(FrameIndex(4), frame(4));
  REQUIRE(rest.size() == 1);
  CHECK(rest.begin()->first == second);
  walk->start(FrameIndex(4), frame(4), {});
  CHECK(walk->step(FrameIndex(3), frame(3)).size() == 1);
}

TEST_CASE("A SAM 2 anchor answers with its own mask", "[sam2]") {
  const Mask mask = rectangle({16, 16, 32, 32});
  const auto walk = tracker();
  walk->remember(FrameIndex(2), frame(2), {{first, mask}});
  walk->start(FrameIndex(0), frame(0), {{first, mask}});
  walk->step(FrameIndex(1), frame(1));
  const auto result = walk->step(FrameIndex(2), frame(2));
  CHECK(iou(result.at(first).mask, mask) > 0.85);
  CHECK(result.at(first).confidence > 0.9f);
}

TEST_CASE("A SAM 2 walk remembers no more than its settings say", "[sam2]") {
  const at::InferenceMode inference;
  const auto model = test::tinySam2();
  const auto features = model->encode(sam2::videoPicture(frame(0), model->config().imageSize));
  sam2::VideoSession session(*model, model->config(), {});
  session.addMask(1, 0, features, at::ones({64, 96}));
  for (int i = 0; i < 40; ++i) session.track(i, features, false);
  const sam2::ObjectMemory& memory = session.objects().at(1);
  CHECK(memory.prompted.size() == 1);
  CHECK(memory.tracked.size() <= 17);
  CHECK(memory.backward.size() <= 17);
}

TEST_CASE("Memories are chosen by distance, and by how many prompted frames may be attended to",
          "[sam2]") {
  sam2::MemoryConfig config;
  config.maxPrompted = 2;
  sam2::ObjectMemory object;
  for (const int at : {0, 3, 9}) object.put(at, {{}, at::zeros({1}), {}});
  for (const int at : {1, 2, 4}) object.tracked[at] = {{}, at::zeros({1}), {}};
  const sam2::MemoryChoice choice = sam2::chooseMemories(object, 5, false, config, 100);
  // 3 is the nearest before, 9 the nearest after; 4, 2, 1 and the left-over 0 lie behind.
  std::vector<int> times;
  for (const auto& chosen : choice.frames) times.push_back(chosen.timeIndex);
  CHECK(times == std::vector<int>{6, 6, 4, 3, 2, 0});
  std::vector<int> ages;
  for (const auto& chosen : choice.pointers) ages.push_back(chosen.age);
  CHECK(ages == std::vector<int>{2, 1, 3, 4, 5});
}

TEST_CASE("SAM 2 answers clicks, boxes, strokes and masks at the picture's size", "[sam2]") {
  CachedSegmenter segmenter(makeSam2Segmenter(test::tinySam2(), "sam2"));
  const cv::Mat image = frame(0);
  const Mask existing = rectangle({10, 20, 24, 24});
  const std::vector<std::vector<Prompt>> questions = {
      {Click{{20, 30}, true}},
      {Box{{10, 20, 24, 24}}},
      {Box{{10, 20, 24, 24}}, Click{{50, 50}, false}},
      {Stroke{{{12, 22}, {20, 30}, {30, 40}}, 3, true}},
      {MaskPrompt{existing}}};
  for (const auto& prompts : questions) {
    const SegmentResult result =
        segmenter.segment({.key = {1, FrameIndex(0)}, .image = image, .prompts = prompts});
    CHECK(result.mask.size() == size);
    CHECK(result.confidence > 0);
    CHECK(result.confidence < 1);
    CHECK_FALSE(result.uncertainty.empty());
  }
  CHECK(segmenter.isPrepared({1, FrameIndex(0)}));
}
