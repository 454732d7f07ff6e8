// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/engine/checkpoint/model_kind.h"
#include "core/engine/parity/parity.h"
#include "core/engine/xmem/stepper.h"
#include "core/engine/xmem/xmem_tracker.h"
#include "tests/engine/scene.h"
#include "tests/engine/tiny_xmem.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

using test::Scene;
using test::tinyXmem;

const cv::Size size(100, 76);
const ObjectId first{1}, second{2};

Scene sceneAt(int frame, float y = 40) {
  return test::ellipseScene(size, {30 + static_cast<float>(frame), y}, {16, 10});
}

std::unique_ptr<Tracker> tinyTracker() {
  return makeXmemTracker(tinyXmem(), "tiny", "tiny", {64, true});
}

/// One number per step that every weight has a part in.
std::vector<double> footprint(const xmem::Settings& settings, int frames) {
  const xmem::Network network(tinyXmem(), "tiny");
  xmem::Stepper stepper(network, settings);
  stepper.begin(0);
  std::vector<double> means;
  for (int frame = 0; frame < frames; ++frame) {
    const at::Tensor ramp = at::linspace(-1, 1, 40 * 56).view({1, 40, 56});
    const at::Tensor image = at::cat({ramp, (ramp * (3 + frame)).sin(), ramp.flip({2})});
    xmem::Given given;
    if (frame == 0) {
      given.masks = at::zeros({2, 40, 56});
      given.masks[0].slice(0, 5, 20).slice(1, 5, 25).fill_(1);
      given.masks[1].slice(0, 22, 38).slice(1, 30, 50).fill_(1);
      given.objects = {1, 2};
    }
    const xmem::Step step = stepper.step(image, given);
    const at::Tensor logs = step.probabilities.log();
    means.push_back((2 * logs[1] + logs[2] - 3 * logs[0]).std().item<double>());
  }
  return means;
}

TEST_CASE("XMem gives the outputs that its reference gave") {
  const auto folder = test::realData("../parity/xmem_nano");
  if (folder.empty()) return;
  int cases = 0;
  const bool ok = runParity(folder, [&cases](const ParityResult& result) {
    ++cases;
    INFO(result.name << ", " << result.tensor << ": " << result.difference << " "
                     << result.problem);
    CHECK(result.ok());
  });
  CHECK(ok);
  CHECK(cases >= 7);
}

TEST_CASE("XMem gives the outputs that it gave") {
  xmem::Settings settings;
  settings.memoryEvery = 1;
  settings.maxWorkFrames = 4;
  settings.minWorkFrames = 2;
  settings.prototypes = 5;
  settings.maxLongElements = 10;
  const std::vector<double> expected{64.8819,  0.693297, 0.912106, 1.01869,
                                     0.909701, 0.653622, 0.587617, 0.625135};
  const std::vector<double> actual = footprint(settings, static_cast<int>(expected.size()));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(i);
    CHECK(actual[i] == Approx(expected[i]).epsilon(2e-4));
  }
}

TEST_CASE("The official names and shapes are an XMem") {
  const auto file = test::realData("../parity/official_names/xmem.json");
  if (file.empty()) return;
  CheckpointOutline outline;
  for (const auto& entry : nlohmann::json::parse(std::ifstream(file))) {
    outline.tensors[entry[0].get<std::string>()].shape = entry[1].get<std::vector<std::int64_t>>();
  }
  CHECK(modelKind(outline) == ModelKind::Xmem);
  CHECK(xmemProblem(outline, "XMem.pth").empty());
  outline.tensors.erase("decoder.pred.weight");
  outline.tensors["decoder.pred.bias"].shape = {2};
  const std::string problem = english(xmemProblem(outline, "XMem.pth"));
  CHECK(problem.find("1 missing (decoder.pred.weight)") != std::string::npos);
  CHECK(problem.find("1 of another shape (decoder.pred.bias") != std::string::npos);
}

TEST_CASE("XMem's tracker keeps its promises at every step") {
  const auto tracker = tinyTracker();
  tracker->remember(FrameIndex(0), sceneAt(0).image, {{first, sceneAt(0).truth}});
  tracker->start(FrameIndex(0), sceneAt(0).image, {{first, sceneAt(0).truth}});
  for (int frame = 1; frame < 12; ++frame) {
    const Scene scene = sceneAt(frame), other = sceneAt(frame, 20);
    const auto tracked = tracker->step(FrameIndex(frame), scene.image);
    const bool both = frame > 3 && frame <= 8;
    CHECK(tracked.contains(first));
    CHECK(tracked.contains(second) == both);
    cv::Mat taken(size, CV_8U, cv::Scalar(0));
    for (const auto& [object, mask] : tracked) {
      CHECK(mask.mask.size() == size);
      CHECK((mask.confidence >= 0 && mask.confidence <= 1));
      CHECK(std::max(mask.uncertainty.cols, mask.uncertainty.rows) <= 64);
      CHECK(cv::countNonZero(taken & mask.mask.toMat()) == 0);
      taken |= mask.mask.toMat();
    }
    if (frame == 3) tracker->remember(FrameIndex(3), scene.image, {{second, other.truth}});
    if (frame == 5) tracker->remember(FrameIndex(5), scene.image, {{first, scene.truth}});
    if (frame == 8) tracker->forget(second);
  }
}

TEST_CASE("A second pass starts with the anchors of the first") {
  const auto tracker = tinyTracker();
  tracker->remember(FrameIndex(4), sceneAt(4).image, {{second, sceneAt(4).truth}});
  tracker->start(FrameIndex(0), sceneAt(0).image, {{first, sceneAt(0).truth}});
  CHECK(tracker->step(FrameIndex(1), sceneAt(1).image).size() == 2);
  tracker->start(FrameIndex(9), sceneAt(9).image, {});
  tracker->remember(FrameIndex(9), sceneAt(9).image, {{second, sceneAt(9).truth}});
  const auto tracked = tracker->step(FrameIndex(8), sceneAt(8).image);
  CHECK(tracked.size() == 1);
  CHECK(tracked.contains(second));
}

TEST_CASE("XMem's tracker refuses what makes no sense") {
  const auto tracker = tinyTracker();
  tracker->start(FrameIndex(0), sceneAt(0).image, {{first, sceneAt(0).truth}});
  CHECK_THROWS_AS(tracker->step(FrameIndex(1), cv::Mat(20, 20, CV_8UC3, cv::Scalar::all(0))),
                  Error);
  CHECK_THROWS_AS(
      tracker->remember(FrameIndex(0), sceneAt(0).image, {{first, Mask(cv::Size(3, 3))}}), Error);
  Checkpoint broken = tinyXmem();
  broken.tensors.erase("decoder.pred.weight");
  CHECK_THROWS_AS(makeXmemTracker(broken, "broken", "broken"), Error);
}

}  // namespace
}  // namespace maskline
