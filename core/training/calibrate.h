// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/training/training_data.h"

namespace maskline::training {

/// Fits the confidence of the built-in engine: tracks the clips of `data` from their first mask and
/// clicks on some of their frames with the weights in `file`, compares with the truth, and writes
/// what was found (see confidence.h) back into `file` and its checksum. `progress` hears the share
/// done, 0 … 1. Nothing is written if stopped. Blocks; throws Error.
void calibrate(const TrainingData& data, const std::filesystem::path& file, std::stop_token stop,
               const std::function<void(double)>& progress);

}  // namespace maskline::training
