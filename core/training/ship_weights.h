// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace maskline {
struct Checkpoint;
}

namespace maskline::training {

/// Makes the file that the program loads of what trainings (their folders, or files made of them
/// before) hold: the average weights in half precision (one-dimensional ones as they are), and
/// `<file>.sha256` beside it. Of several trainings it is the mean, which is better than each where
/// they parted late (model soups, Wortsman et al., ICML 2022). Throws Error(MissingModel / BadInput
/// / Io).
void shipWeights(const std::vector<std::filesystem::path>& trainings,
                 const std::filesystem::path& file);

/// Writes safetensors and `<file>.sha256`. Throws Error(Io).
void writeWithChecksum(const std::filesystem::path& file, const Checkpoint& checkpoint);

}  // namespace maskline::training
