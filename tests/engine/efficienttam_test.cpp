// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cmath>

#include "core/engine/parity/parity.h"
#include "core/engine/sam2/loading.h"
#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/video_session.h"
#include "tests/engine/model_folder.h"
#include "tests/engine/tiny_efficienttam.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

const cv::Size size(96, 64);
constexpr ObjectId first{1};

cv::Mat frame(int index) { return test::squarePicture(size, {10 + 4 * index, 20}); }

double difference(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().max().item<double>();
}

/// The masks of frames 1, 2, … of the object that the first frame shows.
std::vector<at::Tensor> tracked(sam2::MemoryPooling pooling, int frames) {
  const at::InferenceMode inference;
  sam2::Config config = test::tinyEfficientTamConfig();
  config.memory.pooling = pooling;
  const sam2::Model model(config, test::tinyEfficientTamTensors(), sam2::Precision::Float32);
  sam2::VideoSession session(model, config, {});
  const auto featuresOf = [&](int i) {
    return model.encode(sam2::videoPicture(frame(i), config.imageSize));
  };
  const at::Tensor mask = at::zeros({64, 96});
  mask.slice(0, 20, 44).slice(1, 10, 34).fill_(1);
  session.addMask(1, 0, featuresOf(0), mask);
  std::vector<at::Tensor> masks;
  for (int i = 1; i <= frames; ++i)
    masks.push_back(session.track(i, featuresOf(i), false).at(1).masks);
  return masks;
}

/// The tensors of a published size, with values of a formula.
sam2::Tensors publishedTensors(int width, int heads) {
  sam2::Config config;
  config.memory.occlusionCode = config.memory.pointerTimes = false;
  config.memory.maskChannels = {4, 16, 64, 256};
  config.plain = sam2::PlainTrunkConfig{.width = width, .heads = heads, .globalBlocks = {}};
  return test::waveTensors(sam2::freshTensors(config, 1));
}

}  // namespace

TEST_CASE("EfficientTAM gives the numbers of its reference", "[efficienttam][parity]") {
  const std::filesystem::path folder = test::realData("../parity/efficienttam_nano");
  if (folder.empty()) return;
  CHECK(runParity(folder, [](const ParityResult& result) {
    INFO(result.name << ": " << result.tensor << " " << result.difference << " of "
                     << result.tolerance << " " << result.problem);
    CHECK(result.ok());
  }));
}

TEST_CASE("A published EfficientTAM checkpoint loads, clicks and tracks", "[efficienttam]") {
  const test::ModelFolder folder;
  Checkpoint random;
  for (const auto& [name, tensor] : publishedTensors(192, 3))
    random.tensors["model." + name] = tensor;
  writeSafetensors(folder / "efficienttam_ti_512x512.bin", random);
  const std::string name = "efficienttam_ti_512x512";
  const EngineInfo info = test::engineNamed(name);
  INFO(english(info.problem));
  REQUIRE(info.usable);
  CHECK(english(info.title) == "EfficientTAM ti");
  CHECK((info.segments && info.tracks));

  const cv::Mat image = frame(0);
  const std::vector<Prompt> click{Click{{20, 30}, true}};
  const SegmentResult answer =
      makeSegmenter(name)->segment({.key = {1, FrameIndex(0)}, .image = image, .prompts = click});
  CHECK(answer.mask.size() == size);
  CHECK(std::isfinite(answer.confidence));

  const auto tracker = makeTracker(name);
  cv::Mat square = cv::Mat::zeros(size, CV_8UC1);
  square(cv::Rect(10, 20, 24, 24)).setTo(255);
  tracker->start(FrameIndex(0), image, {{first, Mask::fromMat(square)}});
  for (int i = 1; i <= 3; ++i) {
    const auto masks = tracker->step(FrameIndex(i), frame(i));
    REQUIRE(masks.size() == 1);
    CHECK(masks.at(first).mask.size() == size);
    CHECK(std::isfinite(masks.at(first).confidence));
  }
}

TEST_CASE("EfficientTAM's sizes come from its tensors and its name", "[efficienttam]") {
  const sam2::Tensors tensors = publishedTensors(384, 6);
  sam2::Config config = sam2::readConfig(tensors);
  CHECK(config.title() == "EfficientTAM s");
  REQUIRE(config.plain);
  CHECK(config.plain->heads == 6);
  CHECK(config.plain->blocks == 12);
  CHECK(config.imageSize == 1024);
  CHECK(config.memory.pooling == sam2::MemoryPooling::None);
  sam2::applyPublishedName(config, "efficienttam_s_512x512");
  CHECK(config.imageSize == 512);
  sam2::applyPublishedName(config, "efficienttam_s_1");
  CHECK(config.memory.pooling == sam2::MemoryPooling::OnScores);
  sam2::applyPublishedName(config, "efficienttam_s_2");
  CHECK(config.memory.pooling == sam2::MemoryPooling::OnKeys);
}

TEST_CASE("EfficientTAM averages memories where there are several", "[efficienttam]") {
  const auto plain = tracked(sam2::MemoryPooling::None, 3);
  for (const auto pooling : {sam2::MemoryPooling::OnScores, sam2::MemoryPooling::OnKeys}) {
    const auto pooled = tracked(pooling, 3);
    CHECK(difference(plain[0], pooled[0]) == 0);  // the first frame has one memory
    CHECK(difference(plain[2], pooled[2]) > 0);
    CHECK(difference(plain[2], pooled[2]) < plain[2].abs().max().item<double>());
  }
}
