// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace maskline::training {

/// Cross-entropy of the hardest pixels (Wu et al. 2016, "bootstrapped") plus soft Dice. Both
/// N × 1 × H × W; truth 0 … 1. A number.
at::Tensor maskLoss(const at::Tensor& logits, const at::Tensor& truth);
/// IoU of what is above ½, N. 1 where both are empty.
at::Tensor iouOf(const at::Tensor& logits, const at::Tensor& truth);
/// Cross-entropy of the estimate (log-odds form) with the IoU that came out.
at::Tensor iouLoss(const at::Tensor& estimate, const at::Tensor& iou);

}  // namespace maskline::training
