// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/training/training_data.h"

namespace maskline::training {

struct TrainingOptions {
  std::filesystem::path data;    ///< a folder or a packed file, see training_data.h
  std::filesystem::path folder;  ///< weights, optimiser state and log; goes on from what is there
  std::filesystem::path from;    ///< the weights that a new run begins with; none: random ones
  /// A published encoder that a new run begins with (see published_encoder.h); the rest is random.
  std::filesystem::path encoder;
  DataSelection selection;           ///< what of the data is learned from
  std::int64_t steps = 10000;        ///< in all, those of earlier runs included
  std::int64_t decaySteps = 0;  ///< the last so many steps, over which the rate falls to a fiftieth
  int clips = 4;                ///< in a batch
  int side = 256;               ///< of a square as large as the clips, pixels, a multiple of 32
  int longestGap = 6;           ///< between frames of real clips, but for jumps
  double rate = 1e-3;
  std::uint64_t seed = 1;
  bool mixedPrecision = true;  ///< bfloat16 where it pays
  int saveEvery = 500;         ///< steps
};

struct TrainingProgress {
  std::int64_t step = 0;
  double loss = 0;  ///< mean over the steps since the last report
  double rate = 0;
  double seconds = 0;                   ///< a step
  std::map<std::string, double> iou;    ///< mean of each task, see training_step.h
  double keySpread = 0, shrinkage = 0;  ///< means of what a step reports
};

/// Trains the built-in network, on CUDA where this LibTorch has it, else on the processor. Blocks
/// until `steps` are reached or stop is requested; then and every `saveEvery` steps the folder
/// holds `weights.safetensors` (to go on from), `average.safetensors` (exponential average of the
/// weights, with the running statistics as they are: what to ship) and `optimizer.pt`; `log.csv`
/// gets a line every 20 steps. On the processor the same seed gives the same weights whether or not
/// the run was interrupted. Throws Error.
void train(const TrainingOptions& options, std::stop_token stop,
           const std::function<void(const TrainingProgress&)>& progress);

}  // namespace maskline::training
