// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/engine/sam2/loading.h"
#include "tests/engine/model_folder.h"
#include "tests/engine/tiny_edgetam.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

/// Random values for the names, shapes and types of a published file.
Checkpoint randomCheckpoint(const std::filesystem::path& names) {
  std::ifstream stream(names);
  Checkpoint checkpoint;
  at::manual_seed(1);
  for (const nlohmann::json& entry : nlohmann::json::parse(stream)) {
    const auto shape = entry.at(1).get<std::vector<std::int64_t>>();
    const bool whole = entry.at(2).get<std::string>() == "int64";
    const double fanIn =
        shape.size() > 1 ? std::accumulate(shape.begin() + 1, shape.end(), 1.0, std::multiplies<>())
                         : 1;
    const std::string name = entry.at(0).get<std::string>();
    at::Tensor tensor = whole ? at::zeros(shape, at::kLong) : at::randn(shape) / std::sqrt(fanIn);
    if (name.ends_with("running_var")) tensor = tensor.abs() + 0.5;
    checkpoint.tensors["model." + name] = tensor;
  }
  return checkpoint;
}

std::string refusal(const sam2::Tensors& tensors, const std::string& settings) {
  try {
    sam2::readConfig(tensors, settings);
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("The published EdgeTAM checkpoint loads, clicks and tracks", "[edgetam]") {
  const std::filesystem::path names = test::realData("../parity/official_names/edgetam.json");
  if (names.empty()) return;
  const test::ModelFolder folder;
  const Checkpoint random = randomCheckpoint(names);
  REQUIRE(random.tensors.size() == 982);
  writeSafetensors(folder / "anything.bin", random);
  const EngineInfo info = test::engineNamed("anything");
  INFO(english(info.problem));
  REQUIRE(info.usable);
  CHECK(english(info.title) == "EdgeTAM");
  CHECK(info.licence == "Apache-2.0");
  CHECK((info.segments && info.tracks));
  CHECK(test::engineNamed("edgetam").name.empty());

  const cv::Size size(96, 64);
  const auto frame = [size](int i) { return test::squarePicture(size, {10 + 4 * i, 20}); };
  const cv::Mat first = frame(0);
  const std::vector<Prompt> click{Click{{20, 30}, true}};
  const SegmentResult answer =
      makeSegmenter("anything")
          ->segment({.key = {1, FrameIndex(0)}, .image = first, .prompts = click});
  CHECK(answer.mask.size() == size);
  CHECK(std::isfinite(answer.confidence));

  const auto tracker = makeTracker("anything");
  cv::Mat square = cv::Mat::zeros(size, CV_8UC1);
  square(cv::Rect(10, 20, 24, 24)).setTo(255);
  tracker->start(FrameIndex(0), first, {{ObjectId{1}, Mask::fromMat(square)}});
  for (int i = 1; i <= 3; ++i) {
    const auto tracked = tracker->step(FrameIndex(i), frame(i));
    REQUIRE(tracked.size() == 1);
    CHECK(tracked.begin()->second.mask.size() == size);
    CHECK(std::isfinite(tracked.begin()->second.confidence));
  }
}

TEST_CASE("Sizes of an EdgeTAM model are read from its tensors", "[edgetam]") {
  const sam2::Config config =
      sam2::readConfig(test::tinyEdgeTamTensors(), R"({"image_size": 128})");
  CHECK(config.title() == "EdgeTAM custom");
  REQUIRE(config.repVit);
  CHECK(config.repVit->widths == std::vector<int>{8, 12, 16, 20});
  CHECK(config.repVit->squeezes == test::tinyEdgeTamConfig().repVit->squeezes);
  CHECK(config.repVit->stemWidth == 4);
  REQUIRE(config.perceiver);
  CHECK(config.perceiver->latents == 6);
  CHECK(config.perceiver->side == 4);
  CHECK(config.perceiver->hidden == 32);
  CHECK(config.memoryTokens() == 22);
  CHECK_FALSE(config.memory.pointerTimes);
}

TEST_CASE("An EdgeTAM checkpoint that does not fit is refused by name", "[edgetam]") {
  sam2::Tensors tensors = test::tinyEdgeTamTensors();
  const std::string settings = R"({"image_size": 128})";
  CHECK(refusal(tensors, settings).empty());
  CHECK(refusal(tensors, {}).find("config.json") != std::string::npos);
  // Windows of 4 × 4 need a grid that four divides.
  CHECK(refusal(tensors, R"({"image_size": 96})").find("image_size") != std::string::npos);
  tensors.erase("spatial_perceiver.latents");
  CHECK(refusal(tensors, settings).find("spatial_perceiver.latents") != std::string::npos);
}

TEST_CASE("What an EdgeTAM checkpoint lacks is listed", "[edgetam]") {
  sam2::Tensors tensors = test::tinyEdgeTamTensors();
  const std::vector<std::string> lacking = {
      "image_encoder.trunk.body.stages_2.blocks.0.token_mixer.conv1.bn.running_var",
      "spatial_perceiver.layers.1.self_ff.3.weight"};
  for (const std::string& name : lacking) REQUIRE(tensors.erase(name) == 1);
  std::string problem;
  try {
    const sam2::Model model(test::tinyEdgeTamConfig(), tensors, sam2::Precision::Float32);
  } catch (const std::exception& error) {
    problem = error.what();
  }
  INFO(problem);
  for (const std::string& name : lacking) CHECK(problem.find(name) != std::string::npos);
}
