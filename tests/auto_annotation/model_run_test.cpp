// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/model_run.h"

#include <algorithm>
#include <limits>

#include "core/auto_annotation/class_map.h"
#include "core/base/error.h"
#include "tests/support/catch.h"

namespace maskline {
namespace {

const cv::Size tile(16, 12);

cv::Mat tensor(std::vector<int> sizes, float value) {
  return {static_cast<int>(sizes.size()), sizes.data(), CV_32F, cv::Scalar(value)};
}

/// Gives the same outputs for each input, and counts the inputs.
class FixedNetwork final : public NetworkRunner {
 public:
  FixedNetwork(std::vector<NetworkOutput> outputs, int& runs)
      : m_outputs(std::move(outputs)), m_runs(runs) {}
  std::vector<NetworkOutput> run(const cv::Mat&) override {
    ++m_runs;
    return m_outputs;
  }

 private:
  std::vector<NetworkOutput> m_outputs;
  int& m_runs;
};

OwnModel model(OutputForm form, ModelTask task) {
  OwnModel model;
  model.name = "fixed";
  model.task = task;
  model.classes = {{"car", {}, true}, {"sky", {}, false}, {"road", {}, false}};
  model.input.size = tile;
  model.output.form = form;
  return model;
}

std::vector<FoundMask> run(const OwnModel& model, std::vector<NetworkOutput> outputs, int& runs,
                           cv::Size picture) {
  LoadedModel loaded(model, std::make_unique<FixedNetwork>(std::move(outputs), runs));
  return loaded.run(cv::Mat(picture, CV_8UC3, cv::Scalar::all(90)));
}

/// A car in the middle of the input, and sky all over it.
std::vector<NetworkOutput> carBelowSky() {
  cv::Mat box = tensor({1, 4}, 0);
  const float sides[] = {4, 3, 12, 9};
  std::ranges::copy(sides, box.ptr<float>());
  cv::Mat map = tensor({1, 3, tile.height, tile.width}, 0);
  cv::Mat(tile, CV_32F, map.ptr<float>(0, 1)).setTo(5);
  return {{"boxes", box},
          {"scores", tensor({1}, 0.9F)},
          {"labels", tensor({1}, 0)},
          {"masks", tensor({1, tile.height, tile.width}, 1)},
          {"map", map}};
}

TEST_CASE("Boxes and a map come from one run of the network per tile") {
  OwnModel both = model(OutputForm::Boxes, ModelTask::Panoptic);
  both.output.map = "map";
  int runs = 0;
  const auto whole = run(both, carBelowSky(), runs, {32, 24});
  CHECK(runs == 1);
  REQUIRE(whole.size() == 2);
  CHECK(whole[0].modelClass == 0);
  CHECK(whole[1].modelClass == 1);
  CHECK(whole[1].mask.area() == 32 * 24);
  both.tileOverlap = 4;
  runs = 0;
  const auto tiled = run(both, carBelowSky(), runs, {28, 20});  // 2 × 2 tiles
  CHECK(runs == 4);
  CHECK(std::ranges::count(tiled, 0, &FoundMask::modelClass) == 4);
  CHECK(tiled.back().modelClass == 1);
  CHECK(tiled.back().mask.area() == 28 * 20);
}

TEST_CASE("Class numbers that the model does not name are no class") {
  const int tiled = GENERATE(0, 1);
  OwnModel numbers = model(OutputForm::Argmax, ModelTask::Semantic);
  if (tiled == 1) numbers.tileOverlap = 4;
  cv::Mat labels = tensor({1, tile.height, tile.width}, 2);
  labels.ptr<float>()[0] = 3;
  labels.ptr<float>()[1] = -1;
  labels.ptr<float>()[2] = std::numeric_limits<float>::quiet_NaN();
  labels.ptr<float>()[3] = 1;
  int runs = 0;
  const auto found = run(numbers, {{"labels", labels}}, runs, tile);
  REQUIRE(found.size() == 2);
  CHECK(found[0].modelClass == 1);
  CHECK(found[0].mask.area() == 1);
  CHECK(found[1].modelClass == 2);
  CHECK(found[1].mask.area() == tile.area() - 4);
  CHECK(found[1].score == unknownScore);
}

TEST_CASE("Where tiles overlap, the class number of the nearer one counts") {
  OwnModel numbers = model(OutputForm::Argmax, ModelTask::Semantic);
  numbers.tileOverlap = 8;
  TileJoiner joiner({24, 12}, numbers);
  joiner.add(cv::Rect({0, 0}, tile), {{"labels", tensor({tile.height, tile.width}, 1)}});
  joiner.add(cv::Rect({8, 0}, tile), {{"labels", tensor({tile.height, tile.width}, 2)}});
  const ClassMap map = joiner.finish();
  CHECK(map.classes.at<short>(6, 0) == 1);
  CHECK(map.classes.at<short>(6, 11) == 1);
  CHECK(map.classes.at<short>(6, 12) == 2);
  CHECK(map.classes.at<short>(6, 23) == 2);
}

TEST_CASE("A network without an output is refused") {
  int runs = 0;
  for (const OutputForm form :
       {OutputForm::Logits, OutputForm::Argmax, OutputForm::Boxes, OutputForm::YoloSegment})
    CHECK_THROWS_AS(run(model(form, ModelTask::Instance), {}, runs, tile), Error);
}

}  // namespace
}  // namespace maskline
