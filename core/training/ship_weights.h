// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace maskline {
struct Checkpoint;
}

namespace maskline::training {

/// Writes the weights file of the program from one or more trainings (run folders, or files written
/// by this function): the average weights in half precision (one-dimensional tensors keep their
/// type), and `<file>.sha256`. Of several trainings the mean is taken, which is better than each of
/// them if they share most of their training (model soups, Wortsman et al., ICML 2022). Throws
/// Error(MissingModel / BadInput / Io).
void shipWeights(const std::vector<std::filesystem::path>& trainings,
                 const std::filesystem::path& file);

/// Writes safetensors and `<file>.sha256`. Throws Error(Io).
void writeWithChecksum(const std::filesystem::path& file, const Checkpoint& checkpoint);

}  // namespace maskline::training
