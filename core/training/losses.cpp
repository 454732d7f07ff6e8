// SPDX-License-Identifier: Apache-2.0
#include "core/training/losses.h"

#include <ATen/ATen.h>

namespace maskline::training {
namespace {

constexpr double hardShare = 0.25;

}  // namespace

at::Tensor maskLoss(const at::Tensor& logits, const at::Tensor& truth) {
  const at::Tensor entropy =
      at::binary_cross_entropy_with_logits(logits, truth, {}, {}, at::Reduction::None).flatten(1);
  const auto count = static_cast<std::int64_t>(hardShare * static_cast<double>(entropy.size(1)));
  const at::Tensor hard = std::get<0>(entropy.topk(count, 1, true, false)).mean();
  const at::Tensor p = at::sigmoid(logits).flatten(1);
  const at::Tensor t = truth.flatten(1);
  const at::Tensor dice = 1 - (2 * (p * t).sum(1) + 1) / (p.sum(1) + t.sum(1) + 1);
  return hard + dice.mean();
}

at::Tensor iouOf(const at::Tensor& logits, const at::Tensor& truth) {
  const at::Tensor p = (logits > 0).flatten(1);
  const at::Tensor t = (truth > 0.5).flatten(1);
  const at::Tensor both = at::logical_and(p, t).sum(1).to(at::kFloat);
  const at::Tensor any = at::logical_or(p, t).sum(1).to(at::kFloat);
  return at::where(any > 0, both / any.clamp_min(1), at::ones_like(any));
}

at::Tensor iouLoss(const at::Tensor& estimate, const at::Tensor& iou) {
  return at::binary_cross_entropy_with_logits(estimate, iou, {}, {}, at::Reduction::Mean);
}

}  // namespace maskline::training
