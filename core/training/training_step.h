// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

#include "core/engine/builtin/network.h"
#include "core/training/data/batch.h"

namespace maskline::training {

struct StepResult {
  at::Tensor loss;
  /// Mean IoU of each of the four tasks below, for the log.
  std::map<std::string, double> iou;
  /// Standard deviation of the keys, and mean shrinkage. If they grow without bound, memory reading
  /// degenerates to nearest neighbour.
  double keySpread = 0, shrinkage = 0;
};

/// One forward pass over a batch. The network is trained on four tasks at once: "click" (prompts
/// alone, on the first frame), "next" and "later" (tracking to the last two frames with its own
/// masks; earlier frames are tracked without gradients, so that training covers its own errors),
/// "correct" (clicks on its errors on the last frame but one). Each decoder call mixes entries of
/// all tasks, so that the batch statistics fit all of them.
StepResult trainingStep(builtin::Network& network, const Batch& batch, Random& random);

}  // namespace maskline::training
