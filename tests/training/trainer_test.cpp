// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainer.h"

#include <ATen/ATen.h>

#include <fstream>

#include "core/base/error.h"
#include "core/engine/builtin/model.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/training/calibrate.h"
#include "core/training/ship_weights.h"
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
  calibrate(readTrainingData(folder / "data", {}), file, {}, [&](double now) { share = now; });
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
  const TrainingData packed = readTrainingData(folder / "data.pack", {});
  const TrainingData plain = readTrainingData(folder / "data", {});
  REQUIRE(packed.clips.size() == 1);
  REQUIRE(packed.clips[0].frames.size() == plain.clips[0].frames.size());
  CHECK(cv::norm(packed.clips[0].frames[3].image, plain.clips[0].frames[3].image) == 0);
  CHECK(packed.stills[0].unionIsObject);
  CHECK_THROWS_AS(readTrainingData(folder / "data", {"disc"}),
                  Error);  // nothing left to learn from
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
