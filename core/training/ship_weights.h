// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace maskline {
struct Checkpoint;
}

namespace maskline::training {

/// Makes the file that the program loads of what a training folder holds: the average weights in
/// half precision (one-dimensional ones as they are), and `<file>.sha256` beside it. Throws
/// Error(MissingModel / Io).
void shipWeights(const std::filesystem::path& folder, const std::filesystem::path& file);

/// Writes safetensors and `<file>.sha256`. Throws Error(Io).
void writeWithChecksum(const std::filesystem::path& file, const Checkpoint& checkpoint);

}  // namespace maskline::training
