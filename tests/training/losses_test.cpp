// SPDX-License-Identifier: Apache-2.0
#include "core/training/losses.h"

#include <ATen/ATen.h>

#include <cmath>

#include "tests/support/catch.h"

namespace maskline::training {

TEST_CASE("IoU counts what is above one half") {
  at::Tensor truth = at::zeros({2, 1, 2, 2});
  truth[0][0][0].fill_(1);
  at::Tensor logits = at::full({2, 1, 2, 2}, -3.0);
  logits[0][0][0][0] = 3;
  const at::Tensor iou = iouOf(logits, truth);
  CHECK(iou[0].item<float>() == Approx(0.5));
  CHECK(iou[1].item<float>() == Approx(1));  // both empty
}

TEST_CASE("the loss of a mask is near zero when right and grows when wrong") {
  at::Tensor truth = at::zeros({1, 1, 16, 16});
  truth.narrow(2, 0, 8).fill_(1);
  const at::Tensor right = (truth * 2 - 1) * 12;
  CHECK(maskLoss(right, truth).item<float>() < 0.01);
  CHECK(maskLoss(at::zeros_like(truth), truth).item<float>() > 0.5);
  CHECK(maskLoss(-right, truth).item<float>() > maskLoss(right * 0, truth).item<float>());
}

TEST_CASE("an estimate of the IoU is best where it is true") {
  const at::Tensor truth = at::full({1}, 0.8);
  const auto loss = [&](double p) {
    return iouLoss(at::full({1}, std::log(p / (1 - p))), truth).item<float>();
  };
  CHECK(loss(0.8) < loss(0.7));
  CHECK(loss(0.8) < loss(0.9));
}

}  // namespace maskline::training
