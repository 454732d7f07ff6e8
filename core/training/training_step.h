// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

#include "core/engine/builtin/network.h"
#include "core/training/batch.h"

namespace maskline::training {

struct StepResult {
  at::Tensor loss;
  /// Mean IoU of each of the four tasks below, for the log.
  std::map<std::string, double> iou;
  /// Standard deviation of the keys and mean shrinkage: memory becomes nearest neighbour where they
  /// grow without end.
  double keySpread = 0, shrinkage = 0;
};

/// One forward pass over a batch. The network learns four tasks at once: "click" (prompts alone, on
/// the first frame), "next" and "later" (tracking to the last two frames with its own masks; the
/// frames before are tracked through without gradients, so that it meets its own mistakes),
/// "correct" (clicks on what it got wrong on the last frame but one). What one call of the decoder
/// sees is mixed, so that its statistics fit all tasks.
StepResult trainingStep(builtin::Network& network, const Batch& batch, Random& random);

}  // namespace maskline::training
