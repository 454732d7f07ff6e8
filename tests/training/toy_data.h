// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/training/data/training_data.h"

namespace maskline::test {

/// A clip of a disc that moves, a still of two discs and a background, with a pattern each.
training::TrainingData toyData();

/// The same as a folder in the layout that readTrainingData() reads.
void writeToyData(const std::filesystem::path& folder);

}  // namespace maskline::test
