// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/training/data/training_data.h"

namespace maskline::training {

/// Fits the confidence of the built-in engine with the weights in `file`: tracks the objects of the
/// clips in both directions, clicks on some of their frames and on the stills, with and without
/// photometric changes, and compares with the ground truth. The result (see confidence.h) is
/// written into `file`, and its checksum file is updated. `data` should be held-out data, because a
/// network is overconfident on its training data. `progress` is called with the share done, 0 … 1.
/// Nothing is written if stopped. Blocks; throws Error.
void calibrate(const TrainingData& data, const std::filesystem::path& file, std::stop_token stop,
               const std::function<void(double)>& progress);

}  // namespace maskline::training
