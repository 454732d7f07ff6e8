// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/training/data/batch.h"
#include "core/training/data/training_data.h"

namespace maskline::training {

/// Re-estimates the running statistics of the batch normalisation for the weights in `file` as
/// means over `batches` batches, and writes them into the file and its checksum file. Averaged
/// weights need this, because statistics recorded during training do not fit them (Izmailov et al.,
/// UAI 2018). Nothing is written if stopped. `progress` is called with the share done, 0 … 1.
/// Blocks; throws Error.
void estimateStatistics(const TrainingData& data, const BatchOptions& options, int batches,
                        const std::filesystem::path& file, std::stop_token stop,
                        const std::function<void(double)>& progress);

}  // namespace maskline::training
