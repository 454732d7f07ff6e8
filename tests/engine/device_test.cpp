// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include "core/engine/nn/attention.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/positions.h"
#include "core/engine/sam2/sam2_segmenter.h"
#include "core/engine/sam2/sam2_tracker.h"
#include "core/engine/xmem/picture_input.h"
#include "core/engine/xmem/stepper.h"
#include "tests/engine/other_device.h"
#include "tests/engine/tiny_edgetam.h"
#include "tests/engine/tiny_efficienttam.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/engine/tiny_xmem.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

double difference(const at::Tensor& a, const at::Tensor& b) {
  REQUIRE(a.sizes() == b.sizes());
  return (a.cpu().to(at::kFloat) - b.cpu().to(at::kFloat)).abs().max().item<double>();
}

at::Tensor wave(at::IntArrayRef sizes, double speed) {
  std::int64_t count = 1;
  for (const std::int64_t size : sizes) count *= size;
  return at::sin(at::arange(count, at::kFloat) * speed).view(sizes);
}

}  // namespace

TEST_CASE("Attention of a device is that of the processor", "[device]") {
  const auto same = [](const std::vector<nn::KeySet>& sets, double within) {
    CHECK(difference(nn::attentionOnDevice(sets, 0.5), nn::attention(sets, 0.5)) < within);
  };
  const nn::KeySet few{wave({2, 70, 8}, 0.7), wave({2, 50, 8}, 1.3), wave({2, 50, 6}, 0.3)};
  const nn::KeySet more{wave({2, 70, 4}, 0.9), wave({2, 9, 4}, 1.9), wave({2, 9, 6}, 0.2)};
  const nn::KeySet none{wave({2, 70, 4}, 0.9), at::empty({2, 0, 4}), at::empty({2, 0, 6})};
  same({few}, 1e-5);
  same({few, more}, 1e-5);
  same({few, none}, 1e-5);
  same({{few.q.to(at::kBFloat16), few.k.to(at::kBFloat16), few.v.to(at::kBFloat16)}}, 0.02);
  // More scores than a device holds at a time.
  const nn::KeySet many{wave({1, 9000, 2}, 0.7), wave({1, 9000, 2}, 1.3), wave({1, 9000, 2}, 0.3)};
  same({many}, 1e-5);
}

TEST_CASE("A device turns tokens as the processor does", "[device]") {
  const sam2::RotaryPositions places(8, 3, 10000);
  for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
    // Two groups of eleven tokens, of which the last nine have a place, and tokens behind them.
    at::Tensor here = wave({2, 25, 8}, 0.37).to(type), there = here.clone();
    places.rotate(here, 2, 11);
    places.rotateOnDevice(there, 2, 11);
    CHECK(difference(here, there) < 1e-6);
    CHECK(difference(here, wave({2, 25, 8}, 0.37)) > 0.1);
  }
}

#ifdef MASKLINE_OTHER_DEVICE

namespace {

const cv::Size size(96, 64);
constexpr ObjectId first{1}, second{2};

Mask rectangle(cv::Rect rect) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(rect).setTo(255);
  return Mask::fromMat(bitmap);
}

cv::Mat frame(int index) { return test::squarePicture(size, {10 + 4 * index, 20}); }

int differing(const Mask& a, const Mask& b) { return cv::countNonZero(a.toMat() != b.toMat()); }

struct Family {
  std::string name;
  sam2::Config config;
  sam2::Tensors tensors;

  std::shared_ptr<const sam2::Model> on(at::Device device, sam2::Precision precision) const {
    return std::make_shared<const sam2::Model>(config, tensors, precision, device);
  }
};

std::vector<Family> families() {
  std::vector<Family> all{
      {"SAM 2.1", test::tinySam2Config(), test::tinySam2Tensors()},
      {"EdgeTAM", test::tinyEdgeTamConfig(), test::tinyEdgeTamTensors()},
      {"EfficientTAM", test::tinyEfficientTamConfig(), test::tinyEfficientTamTensors()}};
  for (const auto pooling : {sam2::MemoryPooling::OnKeys, sam2::MemoryPooling::OnScores}) {
    all.push_back(all[2]);
    all.back().config.memory.pooling = pooling;
  }
  return all;
}

/// The answers to prompts of all kinds.
std::vector<SegmentResult> answers(const std::shared_ptr<const sam2::Model>& model) {
  CachedSegmenter segmenter(makeSam2Segmenter(model, "sam2"));
  const cv::Mat image = frame(0);
  const Mask before = rectangle({8, 18, 30, 30});
  const std::vector<std::vector<Prompt>> asked{{Click{{22, 32}, true}},
                                               {Click{{22, 32}, true}, Click{{60, 10}, false}},
                                               {Box{{8, 18, 30, 30}}}};
  std::vector<SegmentResult> results;
  for (const auto& prompts : asked) {
    results.push_back(segmenter.segment({{1, FrameIndex(0)}, image, prompts, nullptr}));
    results.push_back(segmenter.segment({{1, FrameIndex(0)}, image, prompts, &before}));
  }
  return results;
}

/// The masks of two objects, one of which comes later, through a correction and a second pass.
std::vector<TrackedMask> tracked(const std::shared_ptr<const sam2::Model>& model, bool lookalikes) {
  const auto tracker = makeSam2Tracker(model, "sam2", lookalikes);
  std::vector<TrackedMask> masks;
  const auto step = [&](int index) {
    for (auto& [object, mask] : tracker->step(FrameIndex(index), frame(index)))
      masks.push_back(std::move(mask));
  };
  tracker->remember(FrameIndex(0), frame(0), {{first, rectangle({10, 20, 24, 24})}});
  tracker->start(FrameIndex(0), frame(0), {{first, rectangle({10, 20, 24, 24})}});
  step(1);
  tracker->remember(FrameIndex(1), frame(1), {{second, rectangle({60, 10, 20, 30})}});
  for (int i = 2; i < 5; ++i) step(i);
  tracker->remember(FrameIndex(4), frame(4), {{first, rectangle({26, 20, 24, 24})}});
  step(5);
  tracker->start(FrameIndex(3), frame(3), {{first, rectangle({22, 20, 24, 24})}});
  step(2);
  return masks;
}

void compare(const std::vector<TrackedMask>& here, const std::vector<TrackedMask>& there) {
  REQUIRE(here.size() == there.size());
  for (std::size_t i = 0; i < here.size(); ++i) {
    INFO("mask " << i);
    // Where the logits of both objects are equal, rounding decides whose the pixel is.
    CHECK(differing(here[i].mask, there[i].mask) <= size.area() / 100);
    CHECK(cv::norm(here[i].uncertainty, there[i].uncertainty, cv::NORM_INF) <= 2);
    CHECK(here[i].confidence == Approx(there[i].confidence).margin(1e-3));
  }
}

/// What the steps of an XMem give, with a new object, an anchor and a correction among them.
std::vector<at::Tensor> probabilities(at::Device device) {
  const xmem::Network network(test::tinyXmem(), "tiny",
                              at::TensorOptions(device).dtype(at::kFloat));
  xmem::Settings settings;
  settings.memoryEvery = 1;
  settings.maxWorkFrames = 4;
  settings.minWorkFrames = 2;
  settings.prototypes = 5;
  settings.maxLongElements = 10;
  xmem::Stepper stepper(network, settings);
  const auto input = [&](int index) { return xmem::scaledInput(frame(index), 48, device); };
  const auto given = [&](const cv::Rect& rect, int object) {
    return xmem::Given{xmem::scaledMask(rectangle(rect).toMat(), 48, device).unsqueeze(0),
                       {object}};
  };
  std::vector<at::Tensor> all;
  stepper.keep(0, input(0), given({10, 20, 24, 24}, 1));
  stepper.begin(2);
  all.push_back(stepper.step(input(2), given({18, 20, 24, 24}, 1)).probabilities);
  for (int i = 3; i < 9; ++i) {
    const xmem::Given added = i == 4 ? given({60, 10, 20, 30}, 2) : xmem::Given{};
    const xmem::Step step = stepper.step(input(i), added);
    all.push_back(step.probabilities);
    if (i == 5) stepper.correct(5, input(5), step, given({30, 20, 24, 24}, 1));
    if (i == 6) stepper.overrule(input(6), step, given({34, 20, 24, 24}, 1));
  }
  stepper.removeObject(1);
  all.push_back(stepper.step(input(9)).probabilities);
  return all;
}

}  // namespace

TEST_CASE("Tensors on two devices do not meet", "[device]") {
  const at::Tensor here = at::ones({2, 3}), there = here.to(test::otherDevice());
  CHECK((there + there).cpu().equal(here + here));
  CHECK_THROWS_AS(here + there, c10::Error);
  CHECK_THROWS_AS(at::cat({here, there}), c10::Error);
  CHECK_THROWS_AS(at::linear(here, there), c10::Error);
}

TEST_CASE("SAM 2 and its relatives compute on another device", "[device][sam2]") {
  for (const Family& family : families()) {
    INFO(family.name << ", pooling " << static_cast<int>(family.config.memory.pooling));
    const auto here = family.on(at::kCPU, sam2::Precision::Float32);
    const auto there = family.on(test::otherDevice(), sam2::Precision::Float32);
    CHECK(there->device() == test::otherDevice());
    const auto expected = answers(here), actual = answers(there);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      INFO("answer " << i);
      CHECK(differing(expected[i].mask, actual[i].mask) <= 3);
      CHECK(expected[i].confidence == Approx(actual[i].confidence).margin(1e-3));
    }
    compare(tracked(here, false), tracked(there, false));
    compare(tracked(here, true), tracked(there, true));
  }
}

TEST_CASE("SAM 2 and its relatives compute in bfloat16 on another device", "[device][sam2]") {
  const at::InferenceMode inference;
  for (const Family& family : families()) {
    INFO(family.name);
    const auto here = family.on(at::kCPU, sam2::Precision::BFloat16);
    const auto there = family.on(test::otherDevice(), sam2::Precision::BFloat16);
    const auto embedded = [](const sam2::Model& model) {
      return model.encode(sam2::videoPicture(frame(0), model.config().imageSize, model.device()))
          .embedding.cpu();
    };
    const at::Tensor expected = embedded(*here);
    CHECK(difference(expected, embedded(*there)) < 0.05 * expected.abs().max().item<double>());
    for (const TrackedMask& mask : tracked(there, false)) CHECK(mask.mask.size() == size);
  }
}

TEST_CASE("XMem computes on another device", "[device][xmem]") {
  const at::InferenceMode inference;
  const auto expected = probabilities(at::kCPU), actual = probabilities(test::otherDevice());
  REQUIRE(expected.size() == actual.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("step " << i);
    CHECK(difference(expected[i], actual[i]) < 1e-4);
  }
}

#endif
