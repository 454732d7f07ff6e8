// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/training/data/training_data.h"

namespace maskline::training {

struct TrainingOptions {
  std::filesystem::path data;    ///< a folder or a packed file, see training_data.h
  std::filesystem::path folder;  ///< weights, optimiser state and log; an interrupted run is
                                 ///< continued
  std::filesystem::path from;    ///< initial weights of a new run; empty: random
  /// A published encoder for the initial weights of a new run (see published_encoder.h); the rest
  /// is random.
  std::filesystem::path encoder;
  DataSelection selection;      ///< the part of the data to train on
  std::int64_t steps = 10000;   ///< total, including earlier runs
  std::int64_t decaySteps = 0;  ///< number of last steps, over which the rate falls to a fiftieth
  int clips = 4;                ///< in a batch
  int side = 256;               ///< pixels; side of a square with the area of the clips, a multiple
                                ///< of 32
  int longestGap = 6;           ///< largest step between frames of real clips, except for jumps
  double rate = 1e-3;
  std::uint64_t seed = 1;
  bool mixedPrecision = true;  ///< bfloat16 where it is faster
  int saveEvery = 500;         ///< steps
};

struct TrainingProgress {
  std::int64_t step = 0;
  double loss = 0;  ///< mean over the steps since the last report
  double rate = 0;
  double seconds = 0;                   ///< per step
  std::map<std::string, double> iou;    ///< mean IoU of each task, see training_step.h
  double keySpread = 0, shrinkage = 0;  ///< means over steps, see StepResult
};

/// Trains the built-in network, on CUDA if this LibTorch supports it, else on the CPU. Blocks until
/// `steps` are reached or stop is requested. Then and every `saveEvery` steps it saves
/// `weights.safetensors` (to continue from), `average.safetensors` (the exponential average of the
/// weights with the current running statistics, for shipping) and `optimizer.pt`. `log.csv` gets a
/// line every 20 steps. On the CPU the same seed gives the same weights whether or not the run was
/// interrupted. Throws Error.
void train(const TrainingOptions& options, std::stop_token stop,
           const std::function<void(const TrainingProgress&)>& progress);

}  // namespace maskline::training
