// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include "core/engine/parity/parity.h"
#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/sam2_segmenter.h"
#include "core/engine/sam2/sam2_tracker.h"
#include "core/engine/sam2/video_session.h"
#include "tests/engine/tiny_edgetam.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;

namespace {

constexpr ObjectId first{1}, second{2}, third{3};
const cv::Size size(96, 64);

Mask rectangle(cv::Rect rect) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(rect).setTo(255);
  return Mask::fromMat(bitmap);
}

cv::Mat frame(int index) { return test::squarePicture(size, {10 + 4 * index, 20}); }

sam2::ImageFeatures featuresOf(const sam2::Model& model, int index) {
  return model.encode(sam2::videoPicture(frame(index), model.config().imageSize));
}

double difference(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().max().item<double>();
}

std::unique_ptr<Tracker> tracker() { return makeSam2Tracker(test::tinyEdgeTam(), "edgetam"); }

}  // namespace

TEST_CASE("EdgeTAM gives the numbers of its reference", "[edgetam][parity]") {
  const std::filesystem::path folder = test::realData("../parity/edgetam_nano");
  if (folder.empty()) return;
  int cases = 0, alone = 0;
  const bool ok = runParity(folder, [&](const ParityResult& result) {
    ++cases;
    alone += result.name.ends_with(" alone");
    INFO(result.name << ": " << result.tensor << " " << result.difference << " of "
                     << result.tolerance << " " << result.problem);
    CHECK(result.ok());
  });
  CHECK(ok);
  CHECK(cases > 20);
  CHECK(alone >= 6);
}

TEST_CASE("EdgeTAM objects go through the model together as they would alone", "[edgetam]") {
  const at::InferenceMode inference;
  const auto model = test::tinyEdgeTam();
  sam2::VideoSession together(*model, model->config(), {}), alone(*model, model->config(), {});
  const auto start = featuresOf(*model, 0);
  const at::Tensor one = at::zeros({64, 96}), other = at::zeros({64, 96});
  one.slice(0, 20, 44).slice(1, 10, 34).fill_(1);
  other.slice(0, 5, 30).slice(1, 60, 90).fill_(1);
  together.addMask(1, 0, start, one);
  together.addMask(2, 0, start, other);
  alone.addMask(1, 0, start, one);
  for (int i = 1; i < 5; ++i) {
    const auto features = featuresOf(*model, i);
    const auto both = together.track(i, features, false), single = alone.track(i, features, false);
    REQUIRE(both.size() == 2);
    CHECK(difference(both.at(1).masks, single.at(1).masks) < 1e-2);
    CHECK(difference(both.at(1).pointer, single.at(1).pointer) < 1e-2);
    CHECK(difference(both.at(1).masks, both.at(2).masks) > 0);
    // A memory is the perceiver's tokens.
    CHECK(together.find(2, i)->memory.sizes() == at::IntArrayRef{1, 22, 8});
  }
}

TEST_CASE("EdgeTAM objects can be added, corrected and walked back", "[edgetam]") {
  const auto walk = tracker();
  walk->start(FrameIndex(0), frame(0), {{first, rectangle({10, 20, 24, 24})}});
  for (int i = 1; i < 4; ++i) walk->step(FrameIndex(i), frame(i));
  const Mask corrected = rectangle({22, 20, 24, 24});
  walk->remember(FrameIndex(3), frame(3),
                 {{first, corrected},
                  {second, rectangle({60, 10, 20, 30})},
                  {third, rectangle({2, 2, 8, 8})}});
  CHECK(walk->step(FrameIndex(4), frame(4)).size() == 3);
  walk->start(FrameIndex(4), frame(4), {});
  const auto back = walk->step(FrameIndex(3), frame(3));
  REQUIRE(back.size() == 3);
  CHECK(iou(back.at(first).mask, corrected) > 0.7);  // the correction stays
  CHECK(walk->step(FrameIndex(2), frame(2)).size() == 3);
  walk->forget(first);
  CHECK(walk->step(FrameIndex(1), frame(1)).size() == 2);
}

TEST_CASE("EdgeTAM remembers no more than its settings say", "[edgetam]") {
  const at::InferenceMode inference;
  const auto model = test::tinyEdgeTam();
  const auto features = featuresOf(*model, 0);
  sam2::VideoSession session(*model, model->config(), {});
  for (int object = 1; object <= 3; ++object)
    session.addMask(object, 0, features, at::ones({64, 96}));
  for (int i = 0; i < 40; ++i) session.track(i, features, false);
  for (const auto& [id, memory] : session.objects()) {
    CHECK(memory.prompted.size() == 1);
    CHECK(memory.tracked.size() <= 17);
    CHECK(memory.backward.size() <= 17);
  }
}

TEST_CASE("An EdgeTAM in bfloat16 stays near its float32 self", "[edgetam]") {
  const at::InferenceMode inference;
  const auto exact = test::tinyEdgeTam();
  const sam2::Model narrow(test::tinyEdgeTamConfig(), test::tinyEdgeTamTensors(),
                           sam2::Precision::BFloat16);
  const auto a = featuresOf(*exact, 0), b = featuresOf(narrow, 0);
  CHECK(difference(a.embedding, b.embedding) < 0.05 * a.embedding.abs().max().item<double>());
  CHECK(difference(a.fine, b.fine) < 0.05 * a.fine.abs().max().item<double>());
  CHECK(b.embedding.scalar_type() == at::kFloat);
}

TEST_CASE("EdgeTAM answers clicks and boxes at the picture's size", "[edgetam]") {
  CachedSegmenter segmenter(makeSam2Segmenter(test::tinyEdgeTam(), "edgetam"));
  const cv::Mat image = frame(0);
  const std::vector<std::vector<Prompt>> questions = {{Click{{20, 30}, true}},
                                                      {Box{{10, 20, 24, 24}}}};
  for (const auto& prompts : questions) {
    const SegmentResult result =
        segmenter.segment({.key = {1, FrameIndex(0)}, .image = image, .prompts = prompts});
    CHECK(result.mask.size() == size);
    CHECK(result.confidence > 0);
    CHECK(result.confidence < 1);
  }
}
