// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/training/training_data.h"

namespace maskline::training {

/// Fits the confidence of the built-in engine with the weights in `file`: tracks the objects of the
/// clips in both directions and clicks on some of their frames and on the stills, as they are and
/// with another look, compares with the truth, and writes what was found (see confidence.h) back
/// into `file` and its checksum. `data` should be what the training left out: a network is surer of
/// what it has learned. `progress` hears the share done, 0 … 1. Nothing is written if stopped.
/// Blocks; throws Error.
void calibrate(const TrainingData& data, const std::filesystem::path& file, std::stop_token stop,
               const std::function<void(double)>& progress);

}  // namespace maskline::training
