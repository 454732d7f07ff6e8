// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainer.h"

#include <ATen/ATen.h>

#include <fstream>
#include <optional>
#include <regex>

#include "core/base/error.h"
#include "core/engine/builtin/model.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/training/calibrate.h"
#include "core/training/published_encoder.h"
#include "core/training/ship_weights.h"
#include "core/training/statistics.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"
#include "tests/training/toy_data.h"

namespace maskline::training {
namespace {

TrainingOptions smallRun(const std::filesystem::path& data, const std::filesystem::path& folder,
                         std::int64_t steps) {
  TrainingOptions options;
  options.data = data;
  options.folder = folder;
  options.steps = steps;
  options.clips = 1;
  options.side = 64;
  options.longestGap = 2;
  options.mixedPrecision = false;
  return options;
}

void run(const TrainingOptions& options) {
  train(options, {}, [](const TrainingProgress&) {});
}

/// The name that EfficientNet-Lite0's file has for a tensor of the encoder.
std::optional<std::string> publishedName(const std::string& name) {
  static const std::regex stem(R"(encoder\.stem\.(conv|norm)\.(.*))");
  static const std::regex block(
      R"(encoder\.blocks\.(\d+)\.(expand|depthwise|project)\.(conv|norm)\.(.*))");
  std::smatch m;
  if (std::regex_match(name, m, stem)) {
    return (m[1] == "conv" ? "_conv_stem." : "_bn0.") + m[2].str();
  }
  if (!std::regex_match(name, m, block)) return std::nullopt;
  const std::string kind = m[2], norm = kind == "expand"      ? "_bn0"
                                        : kind == "depthwise" ? "_bn1"
                                                              : "_bn2";
  return "_blocks." + m[1].str() + "." + (m[3] == "conv" ? "_" + kind + "_conv" : norm) + "." +
         m[4].str();
}

}  // namespace

TEST_CASE("training goes on after an interruption as if there had been none") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "straight", 4));
  run(smallRun(folder / "data", folder / "broken", 2));
  run(smallRun(folder / "data", folder / "broken", 4));
  const Checkpoint straight = readCheckpoint(folder / "straight" / "weights.safetensors");
  const Checkpoint broken = readCheckpoint(folder / "broken" / "weights.safetensors");
  CHECK(broken.metadata.at("step") == "4");
  REQUIRE(straight.tensors.size() == broken.tensors.size());
  for (const auto& [name, tensor] : straight.tensors) {
    INFO(name);
    CHECK((tensor - broken.tensors.at(name)).abs().max().item<float>() < 1e-6f);
  }
}

TEST_CASE("what is shipped is the average in half precision, with a checksum") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "run", 1));
  const auto file = folder / "builtin.safetensors";
  Checkpoint average = readCheckpoint(folder / "run" / "average.safetensors");
  average.tensors.at("encoder.stem.norm.running_var").fill_(1e6);  // too much for half precision
  writeSafetensors(folder / "run" / "average.safetensors", average);
  shipWeights({folder / "run"}, file);
  for (const auto& [name, tensor] : readCheckpoint(file).tensors) {
    CHECK(tensor.scalar_type() == (tensor.dim() > 1 ? at::kHalf : at::kFloat));
    CHECK(at::allclose(tensor.to(at::kFloat), average.tensors.at(name), 1e-3, 1e-6));
  }
  builtin::Model loads(file);
  std::ofstream(file.string() + ".sha256") << "0000  builtin.safetensors\n";
  CHECK_THROWS_AS(builtin::Model(file), Error);
}

TEST_CASE(
    "a new training begins with weights that were shipped, and they can be shipped together") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "old", 1));
  const auto shipped = folder / "shipped.safetensors", again = folder / "again.safetensors";
  shipWeights({folder / "old"}, shipped);
  TrainingOptions options = smallRun(folder / "data", folder / "new", 0);
  options.from = shipped;
  run(options);
  shipWeights({shipped, folder / "new"}, again);
  for (const auto& [name, tensor] : readCheckpoint(shipped).tensors) {
    INFO(name);
    CHECK(at::equal(readCheckpoint(folder / "new" / "weights.safetensors").tensors.at(name),
                    tensor.to(at::kFloat)));
    CHECK(at::equal(readCheckpoint(again).tensors.at(name), tensor));
  }
  options.steps = 2;
  run(options);
  CHECK(readCheckpoint(folder / "new" / "weights.safetensors").metadata.at("step") == "2");
}

TEST_CASE("of several trainings the mean is shipped, unless they are of different networks") {
  const test::TemporaryFolder folder;
  const auto file = folder / "builtin.safetensors";
  const auto written = [&](const char* run, at::Tensor values) {
    std::filesystem::create_directories(folder / run);
    writeSafetensors(folder / run / "average.safetensors", {{{"x", std::move(values)}}, {}});
    return folder / run;
  };
  const auto one = written("one", at::tensor({1.0f, 4.0f})), two = written("two", at::zeros({2}));
  const auto other = written("other", at::zeros({3}));
  shipWeights({one, two}, file);
  CHECK(at::equal(readCheckpoint(file).tensors.at("x"), at::tensor({0.5f, 2.0f})));
  CHECK_THROWS_AS(shipWeights({one, other}, file), Error);
}

TEST_CASE("calibration writes what it found into the weights file, which still loads") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "run", 1));
  const auto file = folder / "builtin.safetensors";
  shipWeights({folder / "run"}, file);
  double share = 0;
  calibrate(readTrainingData(folder / "data"), file, {}, [&](double now) { share = now; });
  CHECK(share == 1);
  const Checkpoint checkpoint = readCheckpoint(file);
  const builtin::Model model(file);
  CHECK(model.trackConfidence().text() == checkpoint.metadata.at(builtin::trackConfidenceKey));
  CHECK(model.clickConfidence().text() == checkpoint.metadata.at(builtin::clickConfidenceKey));
  CHECK(model.trackConfidence().text() != builtin::Confidence().text());
}

TEST_CASE("training data packs into one file that says the same") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  packTrainingData(folder / "data", folder / "data.pack");
  const TrainingData packed = readTrainingData(folder / "data.pack");
  const TrainingData plain = readTrainingData(folder / "data");
  REQUIRE(packed.clips.size() == 1);
  REQUIRE(packed.clips[0].frames.size() == plain.clips[0].frames.size());
  CHECK(cv::norm(packed.clips[0].frames[3].image, plain.clips[0].frames[3].image) == 0);
  CHECK(packed.stills[0].unionIsObject);
}

TEST_CASE("what a training learns from and what it leaves out are all of the data") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  DataSelection selection{{"disc"}, 0, false};
  CHECK_THROWS_AS(readTrainingData(folder / "data", selection), Error);  // no clip is left
  selection.leftOut = true;
  CHECK(readTrainingData(folder / "data", selection).clips.size() == 1);
  std::ofstream(folder / "data/static/manifest.jsonl", std::ios::app)
      << R"({"image": "discs/a.jpg", "mask": "discs/a.png", "set": "more", "union_is_object": 0})"
      << '\n';
  for (const bool leftOut : {false, true}) {
    const DataSelection half{{}, 2, leftOut};
    if (leftOut) {
      CHECK_THROWS_AS(readTrainingData(folder / "data", half), Error);  // no clip is left out
      continue;
    }
    const TrainingData data = readTrainingData(folder / "data", half);
    REQUIRE(data.stills.size() == 1);
    CHECK(data.stills[0].set == "discs");
  }
}

TEST_CASE("files of different steps are not gone on from") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "run", 1));
  std::filesystem::copy(folder / "run" / "average.safetensors", folder / "old.safetensors");
  run(smallRun(folder / "data", folder / "run", 2));
  std::filesystem::copy(folder / "old.safetensors", folder / "run" / "average.safetensors",
                        std::filesystem::copy_options::overwrite_existing);
  CHECK_THROWS_AS(run(smallRun(folder / "data", folder / "run", 3)), Error);
}

TEST_CASE("running statistics are shipped as they are, not as an average") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "run", 3));
  const Checkpoint weights = readCheckpoint(folder / "run" / "weights.safetensors");
  const Checkpoint average = readCheckpoint(folder / "run" / "average.safetensors");
  bool averaged = false;
  for (const auto& [name, tensor] : weights.tensors) {
    INFO(name);
    const bool same = at::equal(tensor, average.tensors.at(name));
    if (name.ends_with("running_mean") || name.ends_with("running_var")) CHECK(same);
    averaged = averaged || !same;
  }
  CHECK(averaged);
}

TEST_CASE("of the backbone the first blocks and all depthwise kernels stay as they are") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "run", 0));
  const Checkpoint before = readCheckpoint(folder / "run" / "weights.safetensors");
  run(smallRun(folder / "data", folder / "run", 2));
  const Checkpoint after = readCheckpoint(folder / "run" / "weights.safetensors");
  const auto changed = [&](const std::string& name) {
    return !at::equal(before.tensors.at(name), after.tensors.at(name));
  };
  CHECK_FALSE(changed("encoder.stem.conv.weight"));
  CHECK_FALSE(changed("encoder.blocks.2.project.conv.weight"));
  CHECK_FALSE(changed("encoder.blocks.15.depthwise.conv.weight"));
  CHECK_FALSE(changed("encoder.blocks.15.depthwise.norm.running_mean"));
  CHECK(changed("encoder.blocks.15.project.conv.weight"));
  CHECK(changed("encoder.lateral2.conv.weight"));
}

TEST_CASE("a training begins with a published encoder") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  nn::Parameters parameters = nn::Parameters::fresh(9);
  const builtin::Network network(parameters);
  Checkpoint published;
  for (const auto& taken : parameters.taken()) {
    if (const auto name = publishedName(taken.name)) published.tensors[*name] = taken.tensor;
  }
  published.tensors["_fc.weight"] = at::zeros({3, 2});
  const auto file = folder / "lite0.safetensors";
  writeSafetensors(file, published);
  TrainingOptions options = smallRun(folder / "data", folder / "run", 0);
  options.encoder = file;
  run(options);
  const Checkpoint weights = readCheckpoint(folder / "run" / "weights.safetensors");
  for (const auto& taken : parameters.taken()) {
    if (!publishedName(taken.name)) continue;
    INFO(taken.name);
    CHECK(at::equal(weights.tensors.at(taken.name), taken.tensor));
  }
  published.tensors.erase("_blocks.7._expand_conv.weight");
  writeSafetensors(file, published);
  CHECK_THROWS_AS(readPublishedEncoder(file), Error);
  options.folder = folder / "both";
  options.from = folder / "run" / "weights.safetensors";
  CHECK_THROWS_AS(run(options), Error);
}

TEST_CASE("statistics that do not fit are estimated anew, the weights stay") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  run(smallRun(folder / "data", folder / "run", 1));
  const auto file = folder / "builtin.safetensors";
  shipWeights({folder / "run"}, file);
  const char* variance = "decoder.mix4.norm.running_var";
  const auto estimate = [&] {
    double share = 0;
    estimateStatistics(readTrainingData(folder / "data"), {.clips = 1, .side = 64, .seed = 1}, 3,
                       file, {}, [&](double now) { share = now; });
    CHECK(share == 1);
    return readCheckpoint(file).tensors;
  };
  const auto once = estimate();
  Checkpoint degraded = readCheckpoint(file);
  degraded.tensors.at(variance).fill_(1e6);
  writeWithChecksum(file, degraded);
  const auto again = estimate();
  for (const auto& [name, tensor] : once) {
    INFO(name);
    CHECK(at::allclose(tensor, again.at(name), 1e-3, 1e-5));
  }
  CHECK(once.at(variance).max().item<float>() < 1e3f);
  builtin::Model loads(file);
}

TEST_CASE("options that make no training are refused") {
  const test::TemporaryFolder folder;
  test::writeToyData(folder / "data");
  const auto refused = [&](auto change) {
    TrainingOptions options = smallRun(folder / "data", folder / "run", 1);
    change(options);
    CHECK_THROWS_AS(run(options), Error);
  };
  refused([](TrainingOptions& o) { o.clips = 0; });
  refused([](TrainingOptions& o) { o.side = 70; });
  refused([](TrainingOptions& o) { o.longestGap = 0; });
  refused([](TrainingOptions& o) { o.rate = 0; });
}

}  // namespace maskline::training
