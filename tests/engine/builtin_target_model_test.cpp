// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/target_model.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/engine/builtin/confidence.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/prompt_planes.h"
#include "tests/support/catch.h"

namespace maskline::builtin {
namespace {

/// A green square on a reddish, noisy ground, and what the network sees of it.
struct Scene {
  explicit Scene(cv::Point at) : picture(96, 128, CV_8UC3), truth(cv::Mat::zeros(96, 128, CV_8U)) {
    cv::RNG random(static_cast<std::uint64_t>(at.x + 1));
    random.fill(picture, cv::RNG::UNIFORM, 0, 60);
    picture += cv::Scalar(40, 60, 150);
    const cv::Rect square(at, cv::Size(32, 32));
    picture(square) = cv::Scalar(60, 170, 70);
    truth(square) = 255;
    nn::Parameters parameters = nn::Parameters::fresh(1);
    const Network network(parameters);
    const at::NoGradGuard untracked;
    const at::Tensor pictures = at::from_blob(picture.data, {1, 96, 128, 3}, at::kByte)
                                    .permute({0, 3, 1, 2})
                                    .to(at::kFloat)
                                    .div(255);
    rows = targetRows(network.encode(pictures), pictures)[0];
    mask = tensorOf(quarterOf(truth, picture.size()));
  }

  double meanOn(const at::Tensor& plane) const {
    return ((plane * mask).sum() / mask.sum()).item<double>();
  }
  double meanOff(const at::Tensor& plane) const {
    return ((plane * (1 - mask)).sum() / (1 - mask).sum()).item<double>();
  }

  cv::Mat picture, truth;
  at::Tensor rows, mask;
};

}  // namespace

TEST_CASE("a target model learned on one frame finds the object on another") {
  const Scene first({8, 8}), second({72, 40});
  const at::Tensor evidence = targetEvidence(first.rows, first.mask, 1 - first.mask);
  const at::Tensor plane = targetScore(evidence, second.rows, 24, 32);
  CHECK(second.meanOn(plane) > 0.7);
  CHECK(second.meanOff(plane) < -0.7);
}

TEST_CASE("evidence adds up, and what counts nothing changes nothing") {
  const Scene first({8, 8}), second({72, 40});
  const at::Tensor one = targetEvidence(first.rows, first.mask, 1 - first.mask);
  const at::Tensor wrong = targetEvidence(second.rows, 1 - second.mask, second.mask);
  const auto contrast = [&](const at::Tensor& evidence) {
    const at::Tensor plane = targetScore(evidence, second.rows, 24, 32);
    return second.meanOn(plane) - second.meanOff(plane);
  };
  CHECK(contrast(one + 0 * wrong) == Approx(contrast(one)));
  CHECK(contrast(one + wrong) < contrast(one));
}

TEST_CASE("of very many places some say the same as all") {
  const Scene scene({8, 8});
  constexpr int times = 4;  // every place so often across and down
  const auto enlarged = [](const at::Tensor& plane) {
    return plane.repeat_interleave(times, -2).repeat_interleave(times, -1);
  };
  const at::Tensor rows = scene.rows.reshape({24, 32, -1})
                              .repeat_interleave(times, 0)
                              .repeat_interleave(times, 1)
                              .reshape({24 * 32 * times * times, -1});
  const at::Tensor all = targetEvidence(scene.rows, scene.mask, 1 - scene.mask);
  const at::Tensor some = targetEvidence(rows, enlarged(scene.mask), 1 - enlarged(scene.mask));
  CHECK(at::allclose(some, all, 1e-4, 1e-5));
  at::Tensor speck = at::zeros({24 * times, 32 * times});
  speck[1][1] = 1;  // not among those
  const at::Tensor sides = targetEvidence(rows, speck, 1 - speck).select(1, -1);
  CHECK(sides[-1].item<float>() == Approx(0).margin(1e-4));  // both count one half
}

TEST_CASE("a click is enough to find what looks like it; no prompt says nothing") {
  const Scene scene({48, 32});
  const auto planeFor = [&](const ViewPrompts& shown) {
    at::Tensor prompts = promptTensor(shown, {}, {}, {32, 24});
    addTargetScore(prompts, scene.rows);
    return prompts.select(1, TargetScore).unsqueeze(1);
  };
  const at::Tensor clicked = planeFor({{{{64, 48}, true}}, {}});
  CHECK(scene.meanOn(clicked) > scene.meanOff(clicked) + 1);
  const at::Tensor boxed = planeFor({{}, cv::Rect2f(44, 28, 40, 40)});
  CHECK(scene.meanOn(boxed) > scene.meanOff(boxed) + 0.5);
  CHECK(planeFor({}).abs().max().item<float>() == 0);
}

TEST_CASE("confidence is fitted to the true IoU and survives as text") {
  std::vector<ConfidenceSample> samples;
  cv::RNG random(4);
  for (int i = 0; i < 400; ++i) {
    ConfidenceSample sample;
    sample.cues.values[Cues::Iou] = random.uniform(-3.0, 3.0);
    sample.cues.values[Cues::Contrast] = random.uniform(-1.0, 1.0);
    sample.iou = 1 / (1 + std::exp(-(0.5 * sample.cues.values[Cues::Iou] +
                                     2 * sample.cues.values[Cues::Contrast] - 1)));
    samples.push_back(sample);
  }
  const Confidence fitted = fitConfidence(samples);
  const Confidence again(fitted.text());
  for (int i = 0; i < 20; ++i) {
    CHECK(fitted.of(samples[i].cues) == Approx(samples[i].iou).margin(0.03));
    CHECK(again.of(samples[i].cues) == Approx(fitted.of(samples[i].cues)).margin(1e-4));
  }
  CHECK_THROWS_AS(Confidence(std::string("1 2 x")), Error);
  CHECK_THROWS_AS(Confidence(fitted.text() + " 1"), Error);
  Cues cues;
  CHECK(Confidence().of(cues) == Approx(0.5));
}

TEST_CASE("contrast compares a mask with what is around it") {
  const Scene scene({48, 32});
  const cv::Mat mask = quarterOf(scene.truth, scene.picture.size());
  CHECK(contrastOf(mask, mask) == Approx(1));
  CHECK(contrastOf(mask * 0, mask) == 0);
}

TEST_CASE("raggedness is of the outline, not of the size") {
  const auto disc = [](int radius) {
    cv::Mat mask = cv::Mat::zeros(200, 200, CV_8UC1);
    cv::circle(mask, {100, 100}, radius, 255, cv::FILLED);
    return mask;
  };
  CHECK(raggednessOf(disc(80)) == Approx(raggednessOf(disc(30))).margin(0.05));
  cv::Mat holed = disc(80);
  holed.setTo(0, disc(40));
  CHECK(raggednessOf(holed) > raggednessOf(disc(80)) + 0.3);
  const double least = raggednessOf(holed * 0);
  CHECK(raggednessOf(disc(1)) == Approx(least));  // a speck is not smoother than a disc
  CHECK(raggednessOf(disc(30)) >= least);
}

}  // namespace maskline::builtin
