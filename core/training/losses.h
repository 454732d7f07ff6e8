// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace maskline::training {

/// Cross-entropy of the hardest pixels (Wu et al. 2016, "bootstrapped") plus soft Dice. Both N × 1
/// × H × W; truth 0 … 1. Returns a scalar.
at::Tensor maskLoss(const at::Tensor& logits, const at::Tensor& truth);
/// The IoU of the masks thresholded at ½, N. 1 if both are empty.
at::Tensor iouOf(const at::Tensor& logits, const at::Tensor& truth);
/// Cross-entropy of the estimated IoU (log-odds) with the actual IoU.
at::Tensor iouLoss(const at::Tensor& estimate, const at::Tensor& iou);

}  // namespace maskline::training
