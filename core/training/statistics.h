// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/training/batch.h"
#include "core/training/training_data.h"

namespace maskline::training {

/// Estimates the running statistics of the normalisation for the weights in `file` anew, as means
/// over `batches` batches, and writes them back into it and its checksum. Averages of weights need
/// it: no statistics that were followed in training fit them (Izmailov et al., UAI 2018). Nothing
/// is written if stopped. `progress` hears the share done, 0 … 1. Blocks; throws Error.
void estimateStatistics(const TrainingData& data, const BatchOptions& options, int batches,
                        const std::filesystem::path& file, std::stop_token stop,
                        const std::function<void(double)>& progress);

}  // namespace maskline::training
