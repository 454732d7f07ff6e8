// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/builtin_engine.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <cstdlib>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/engine/builtin/memory_bank.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/prompt_history.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/mask/metrics.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

using builtin::Network;

/// A file of random weights that the engine finds for as long as this lives.
class RandomWeights {
 public:
  RandomWeights() {
    nn::Parameters parameters = nn::Parameters::fresh(3);
    const Network network(parameters);
    Checkpoint checkpoint;
    for (const auto& taken : parameters.taken()) checkpoint.tensors[taken.name] = taken.tensor;
    writeSafetensors(file(), checkpoint);
    setenv("MASKLINE_MODELS", m_folder.path().c_str(), 1);
  }
  ~RandomWeights() { unsetenv("MASKLINE_MODELS"); }
  std::filesystem::path file() const { return m_folder / "builtin.safetensors"; }

 private:
  test::TemporaryFolder m_folder;
};

float furthest(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().max().item<float>();
}

cv::Mat noise(cv::Size size) {
  cv::Mat picture(size, CV_8UC3);
  cv::RNG(5).fill(picture, cv::RNG::UNIFORM, 0, 256);
  return picture;
}

}  // namespace

TEST_CASE("the network's size follows the picture's, in steps of 16") {
  CHECK(builtin::networkSize({854, 480}) == cv::Size(576, 320));
  CHECK(builtin::networkSize({1920, 1080}) == cv::Size(576, 320));
  CHECK(builtin::networkSize({1920, 1080}, 288) == cv::Size(288, 160));
  CHECK(builtin::networkSize({100, 60}) == cv::Size(96, 64));
  CHECK(builtin::networkSize({7, 3}) == cv::Size(32, 32));
}

TEST_CASE("folding the normalisation changes nothing") {
  const at::NoGradGuard untracked;
  nn::Parameters parameters = nn::Parameters::fresh(1);
  Network network(parameters);
  for (const auto& taken : parameters.taken()) {
    if (taken.role == nn::Role::Statistic) at::Tensor(taken.tensor).add_(0.3);
  }
  const at::Tensor picture = at::rand({1, 3, 64, 96});
  const at::Tensor prompts = at::rand({1, builtin::promptPlanes, 16, 24});
  const auto answer = [&] {
    const builtin::Features features = network.encode(picture);
    return network.decode(features, network.emptyReadout(features), prompts);
  };
  const builtin::DecoderOutput before = answer();
  network.fold();
  CHECK(furthest(before.logits, answer().logits) < 1e-4f);
  CHECK(furthest(before.iou, answer().iou) < 1e-4f);
}

TEST_CASE("memory read in blocks equals memory read at once") {
  const at::NoGradGuard untracked;
  nn::Parameters parameters = nn::Parameters::fresh(1);
  const Network network(parameters);
  const builtin::Features features = network.encode(at::rand({1, 3, 128, 160}));
  const auto keys = [&](int frame) {
    return std::make_shared<const builtin::FrameKeys>(builtin::FrameKeys{
        FrameIndex(frame),
        (builtin::memoryRows(features)[0] * (1 + 0.1 * frame)).t().contiguous()});
  };
  const auto value = [&] { return at::randn({1, 80, Network::valueWidth}); };
  builtin::ObjectMemory one, two;
  const auto first = keys(0), second = keys(1);
  one.keepAnchor({first, value(), at::zeros({1})});
  one.keepRecent({second, value(), at::zeros({1})});
  two.keepAnchor({first, value(), at::zeros({1})});
  two.keepRecent({second, value(), at::zeros({1})});
  const std::vector<at::Tensor> read = builtin::readMemories(features, {&one, &two});
  at::Tensor similarity = at::matmul(builtin::queryRows(features),
                                     at::cat({first->columns, second->columns}, 1).unsqueeze(0));
  similarity.narrow(2, 0, 80).add_(builtin::ObjectMemory::anchorBonus);
  for (const auto& [memory, got] : {std::pair(&one, read[0]), std::pair(&two, read[1])}) {
    const auto entries = memory->entries();
    const at::Tensor expected =
        builtin::readMemory(similarity, at::cat({entries[0]->rows, entries[1]->rows}, 1), 8, 10);
    const auto values = [](const at::Tensor& both) {
      return both.narrow(1, 0, Network::valueWidth);
    };
    CHECK(furthest(values(expected), values(got)) < 1e-4f);
    const at::Tensor best =
        at::amax(similarity, {2}).clamp(-20, builtin::ObjectMemory::anchorBonus);
    const at::Tensor familiar = at::exp(best * 0.5);
    CHECK(furthest(familiar.reshape({1, 1, 8, 10}), got.narrow(1, Network::valueWidth, 1)) < 1e-4f);
  }
}

TEST_CASE("no place looks more familiar than one that is remembered as it is") {
  const at::NoGradGuard untracked;
  // So far from 0 that a key's distance to itself, a difference of large sums, is not quite 0.
  builtin::Features features;
  features.key = at::randn({1, Network::keyWidth, 8, 10}) * 1e4;
  features.shrinkage = at::full({1, 1, 8, 10}, 2.0);
  features.selection = at::ones({1, Network::keyWidth, 8, 10});
  const at::Tensor columns = builtin::memoryRows(features)[0].t().contiguous();
  const at::Tensor similarity = at::matmul(builtin::queryRows(features), columns.unsqueeze(0));
  REQUIRE(similarity.max().item<float>() > 0);
  const at::Tensor values = at::randn({1, 80, Network::valueWidth});
  const auto familiar = [](const at::Tensor& read) {
    return read.narrow(1, Network::valueWidth, 1).max().item<double>();
  };
  CHECK(familiar(builtin::readMemory(similarity, values, 8, 10)) == 1);

  const auto keys =
      std::make_shared<const builtin::FrameKeys>(builtin::FrameKeys{FrameIndex(0), columns});
  builtin::ObjectMemory recent, anchored;
  recent.keepRecent({keys, values, at::zeros({1})});
  anchored.keepAnchor({keys, values, at::zeros({1})});
  CHECK(familiar(builtin::readMemories(features, {&recent})[0]) == 1);
  CHECK(familiar(builtin::readMemories(features, {&anchored})[0]) ==
        Approx(std::exp(builtin::ObjectMemory::anchorBonus / 2)));
}

TEST_CASE("memory is bounded, and the first anchor stays") {
  builtin::ObjectMemory memory;
  for (int frame = 0; frame < 50; ++frame) {
    const auto keys = std::make_shared<const builtin::FrameKeys>(
        builtin::FrameKeys{FrameIndex(frame), at::zeros({1})});
    memory.keepAnchor({keys, at::zeros({1}), at::ones({1})});
    memory.keepRecent({keys, at::zeros({1}), at::ones({1})});
  }
  const auto entries = memory.entries();
  CHECK(entries.size() == builtin::ObjectMemory::maxAnchors + builtin::ObjectMemory::maxRecent);
  CHECK(entries.front()->keys->frame == FrameIndex(0));
  const double recent = builtin::ObjectMemory::maxRecent * builtin::ObjectMemory::recentEvidence;
  CHECK(memory.evidence().item<float>() == Approx(builtin::ObjectMemory::maxAnchors + recent));
}

TEST_CASE("the anchor just kept stays, however crowded it is") {
  builtin::ObjectMemory memory;
  const auto keep = [&](int frame) {
    const auto keys = std::make_shared<const builtin::FrameKeys>(
        builtin::FrameKeys{FrameIndex(frame), at::zeros({1})});
    memory.keepAnchor({keys, at::zeros({1}), at::ones({1})});
  };
  for (int frame = 0; frame < 80; frame += 10) keep(frame);
  REQUIRE(memory.anchors() == builtin::ObjectMemory::maxAnchors);
  keep(31);
  const auto entries = memory.entries();
  CHECK(entries.size() == builtin::ObjectMemory::maxAnchors);
  CHECK(std::any_of(entries.begin(), entries.end(),
                    [](const auto* entry) { return entry->keys->frame == FrameIndex(31); }));
}

TEST_CASE("the built-in engine answers at the picture's size and obeys the clicked pixels") {
  const RandomWeights weights;
  const auto segmenter = makeBuiltinSegmenter();
  const cv::Mat picture = noise({200, 120});
  const std::vector<Prompt> prompts{Click{{50.5f, 40.5f}, true}, Click{{150.5f, 80.5f}, false}};
  SegmentRequest request;
  request.image = picture;
  request.prompts = prompts;
  const SegmentResult result = segmenter->segment(request);
  CHECK(result.mask.size() == picture.size());
  CHECK(result.mask.contains({50, 40}));
  CHECK_FALSE(result.mask.contains({150, 80}));
  CHECK(result.confidence >= 0);
  CHECK(result.confidence <= 1);
  CHECK_FALSE(result.uncertainty.empty());
}

TEST_CASE("a mask does not depend on what was asked before") {
  // Weights that learned: random ones hardly hear what was answered before.
  const auto learned = test::sourceFolder() / "models" / "builtin.safetensors";
  const test::Scene scene = test::ellipseScene({200, 120}, {90, 60}, {50, 30}, 20);
  // What hangs on what came before: a part taken away again, and a mask that is only told what it
  // is not.
  const std::vector<Prompt> said{Click{{60.5f, 50.5f}, true}, Click{{110.5f, 60.5f}, false}};
  const std::vector<Prompt> otherwise{Click{{90.5f, 60.5f}, true}, Click{{20.5f, 90.5f}, true}};
  const std::vector<Prompt> refusal{Click{{150.5f, 100.5f}, false}};
  const Mask start = Mask::fromMat(test::disc({200, 120}, {120, 60}, 25));
  const Mask otherStart = Mask::fromMat(test::disc({200, 120}, {60, 60}, 18));
  const auto ask = [&](Segmenter& segmenter, const std::vector<Prompt>& prompts,
                       const Mask* existing = nullptr) {
    return segmenter.segment({{1, FrameIndex(0)}, scene.image, prompts, existing});
  };
  const auto askAfresh = [&](const std::vector<Prompt>& prompts, const Mask* existing = nullptr) {
    return ask(*makeBuiltinSegmenter(learned), prompts, existing);
  };
  const auto segmenter = makeBuiltinSegmenter(learned);
  for (std::size_t count = 1; count <= said.size(); ++count) {
    ask(*segmenter, {said.begin(), said.begin() + static_cast<std::ptrdiff_t>(count)});
  }
  // The same but for rounding: how many threads compute is chosen at each answer by what else the
  // machine does, and LibTorch sums otherwise on two than on one. A pixel at one half may turn.
  const auto same = [](const SegmentResult& one, const SegmentResult& other) {
    return iou(one.mask, other.mask) > 0.99 && std::abs(one.confidence - other.confidence) < 0.01f;
  };
  const SegmentResult oneByOne = ask(*segmenter, said);
  ask(*segmenter, otherwise);
  CHECK(same(ask(*segmenter, said), oneByOne));
  const SegmentResult corrected = ask(*segmenter, refusal, &start);
  CHECK(same(ask(*segmenter, said), oneByOne));
  CHECK(same(askAfresh(said), oneByOne));
  CHECK(same(askAfresh(refusal, &start), corrected));
  CHECK(same(askAfresh({MaskPrompt{start}, refusal[0]}), corrected));
  // What was answered before is heard, or the above would show nothing.
  CHECK_FALSE(same(askAfresh({said[1], said[0]}), oneByOne));
  CHECK_FALSE(same(askAfresh(refusal, &otherStart), corrected));
}

TEST_CASE("a mask to correct without a prompt, and a prompt of what it is not, have an answer") {
  const RandomWeights weights;
  const auto segmenter = makeBuiltinSegmenter();
  const cv::Mat picture = noise({200, 120});
  const Mask start = Mask::fromMat(cv::Mat(120, 200, CV_8UC1, cv::Scalar(255)));
  CHECK(segmenter->segment({{}, picture, {}, &start}).mask.size() == picture.size());
  const std::vector<Prompt> lateYes{Click{{50.5f, 40.5f}, false}, Click{{90.5f, 60.5f}, true}};
  const Mask mask = segmenter->segment({{1, FrameIndex(0)}, picture, lateYes, nullptr}).mask;
  CHECK(mask.contains({90, 60}));
  CHECK_FALSE(mask.contains({50, 40}));
}

TEST_CASE("a request goes on from the prompts it shares with the last") {
  const std::vector<Prompt> said{Click{{1, 1}, true}, Click{{2, 2}, false}, Click{{3, 3}, true}};
  const Mask start(cv::Size(4, 4));
  SegmentRequest request{{1, FrameIndex(5)}, {}, said, nullptr};
  builtin::PromptHistory history;
  history.rewindTo(request);
  CHECK(history.answered() == 0);
  CHECK(history.latest().empty());
  for (int i = 0; i < 3; ++i) {
    history.add(said[static_cast<std::size_t>(i)], cv::Mat(1, 1, CV_32F, cv::Scalar(i)));
  }
  history.rewindTo(request);  // the last is answered again
  CHECK(history.answered() == 2);
  CHECK(history.latest().at<float>(0) == 1);
  const std::vector<Prompt> changed{said[0], said[2], said[1]};
  request.prompts = changed;
  history.rewindTo(request);
  CHECK(history.answered() == 1);
  request.existing = &start;
  history.rewindTo(request);
  CHECK(history.answered() == 0);
  history.add(changed[0], {});
  history.rewindTo(request);
  CHECK(history.answered() == 1);
  request.key.frame = FrameIndex(6);
  history.rewindTo(request);
  CHECK(history.answered() == 0);
  request.key = {};
  history.rewindTo(request);
  history.add(changed[0], {});
  history.rewindTo(request);
  CHECK(history.answered() == 0);
}

TEST_CASE("the built-in tracker follows several objects, which never overlap") {
  const RandomWeights weights;
  const auto tracker = makeBuiltinTracker();
  const cv::Mat picture = noise({160, 96});
  const auto square = [&](int x) {
    cv::Mat bitmap = cv::Mat::zeros(picture.size(), CV_8UC1);
    bitmap(cv::Rect(x, 30, 30, 30)).setTo(255);
    return Mask::fromMat(bitmap);
  };
  tracker->start(FrameIndex(0), picture, {{ObjectId(1), square(20)}});
  CHECK(tracker->step(FrameIndex(1), picture).size() == 1);
  tracker->remember(FrameIndex(1), picture, {{ObjectId(2), square(90)}});
  const auto both = tracker->step(FrameIndex(2), picture);
  REQUIRE(both.size() == 2);
  CHECK(intersectionArea(both.at(ObjectId(1)).mask, both.at(ObjectId(2)).mask) == 0);
  tracker->forget(ObjectId(1));
  CHECK(tracker->step(FrameIndex(3), picture).size() == 1);
  CHECK_THROWS_AS(tracker->step(FrameIndex(4), noise({80, 48})), Error);
}

TEST_CASE("objects at the borders of a large picture are found coarsely and drawn finely") {
  const auto tracker = makeBuiltinTracker(test::sourceFolder() / "models" / "builtin.safetensors");
  const auto sceneAt = [](int frame) {
    const auto step = static_cast<float>(3 * frame);
    test::Scene scene = test::ellipseScene({960, 540}, {20 + step, 300}, {60, 40});
    const test::Scene other = test::ellipseScene({960, 540}, {900 - step, 500}, {70, 50}, 30);
    other.image.copyTo(scene.image, other.truth.toMat());
    return std::pair(scene, other.truth);
  };
  const auto [first, second] = sceneAt(0);
  tracker->start(FrameIndex(0), first.image, {{ObjectId(1), first.truth}, {ObjectId(2), second}});
  for (int frame = 1; frame <= 4; ++frame) {
    const auto [one, other] = sceneAt(frame);
    auto found = tracker->step(FrameIndex(frame), one.image);
    CHECK(iou(found[ObjectId(1)].mask, one.truth) > 0.85);
    CHECK(iou(found[ObjectId(2)].mask, other) > 0.85);
  }
}

TEST_CASE("a picture looked at ahead of its turn gives the same mask") {
  const RandomWeights weights;
  std::vector<cv::Mat> clip;
  for (int i = 0; i < 6; ++i) {
    cv::Mat moved;
    cv::warpAffine(noise({160, 96}), moved, cv::Matx23d(1, 0, 3 * i, 0, 1, i), {160, 96});
    clip.push_back(moved);
  }
  cv::Mat bitmap = cv::Mat::zeros(clip[0].size(), CV_8UC1);
  bitmap(cv::Rect(40, 30, 50, 40)).setTo(255);
  const auto walk = [&](bool ahead) {
    const auto tracker = makeBuiltinTracker();
    tracker->start(FrameIndex(0), clip[0], {{ObjectId(1), Mask::fromMat(bitmap)}});
    std::vector<Mask> masks;
    for (int i = 1; i < 6; ++i) {
      if (ahead && i < 5) tracker->prepare(FrameIndex(i + 1), clip[i + 1]);
      masks.push_back(tracker->step(FrameIndex(i), clip[i]).at(ObjectId(1)).mask);
    }
    return masks;
  };
  const std::vector<Mask> ahead = walk(true), inTurn = walk(false);
  // Not to the pixel: matrix products use another number of threads, and random weights make much
  // of what they round.
  for (std::size_t i = 0; i < ahead.size(); ++i) CHECK(iou(ahead[i], inTurn[i]) > 0.95);
}

TEST_CASE("one and two threads give the same mask") {
  const RandomWeights weights;
  const at::NoGradGuard untracked;
  const builtin::Model model(weights.file());
  const cv::Mat picture = noise({160, 96});
  const auto logits = [&] {
    const builtin::Features f = model.encode(model.pictureTensor(picture));
    return model
        .decode(f, model.network().emptyReadout(f), at::zeros({1, builtin::promptPlanes, 24, 40}))
        .logits;
  };
  at::set_num_threads(1);
  const at::Tensor one = logits();
  at::set_num_threads(2);
  const at::Tensor two = logits();
  at::set_num_threads(1);
  CHECK(furthest(one, two) <= 1e-3f * one.abs().max().item<float>());
}

TEST_CASE("weights that are not there or not of this network are refused by name") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(builtin::Model(folder / "none.safetensors"), Error);
  writeSafetensors(folder / "other.safetensors", {{{"x", at::zeros({2})}}, {}});
  CHECK_THROWS_AS(builtin::Model(folder / "other.safetensors"), Error);
}

}  // namespace maskline
