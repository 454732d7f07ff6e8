// SPDX-License-Identifier: Apache-2.0
#include "core/training/ship_weights.h"

#include <ATen/ATen.h>

#include <fstream>

#include "core/base/sha256.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/training/messages.h"

namespace maskline::training {

namespace {

/// Of a training folder, or of a file that was shipped before.
std::filesystem::path averageOf(const std::filesystem::path& training) {
  return std::filesystem::is_directory(training) ? training / "average.safetensors" : training;
}

void add(Checkpoint& sum, const std::filesystem::path& file) {
  const Checkpoint other = readCheckpoint(file);
  for (auto& [name, tensor] : sum.tensors) {
    const auto found = other.tensors.find(name);
    if (found == other.tensors.end() || found->second.sizes() != tensor.sizes()) {
      throw Error(messages::training::otherNetwork, file, name);
    }
    tensor = tensor + found->second;
  }
}

}  // namespace

void shipWeights(const std::vector<std::filesystem::path>& trainings,
                 const std::filesystem::path& file) {
  Checkpoint checkpoint = readCheckpoint(averageOf(trainings.at(0)));
  for (auto& [name, tensor] : checkpoint.tensors) tensor = tensor.to(at::kFloat);
  checkpoint.metadata.clear();  // a step, a calibration: of one training, not of what is shipped
  for (std::size_t i = 1; i < trainings.size(); ++i) add(checkpoint, averageOf(trainings[i]));
  for (auto& [name, tensor] : checkpoint.tensors) {
    tensor = tensor / static_cast<double>(trainings.size());
    // Statistics of the normalisation are few and can be out of half precision's range.
    if (tensor.dim() > 1) tensor = tensor.to(at::kHalf);
  }
  writeWithChecksum(file, checkpoint);
}

void writeWithChecksum(const std::filesystem::path& file, const Checkpoint& checkpoint) {
  writeSafetensors(file, checkpoint);
  std::ofstream sum(file.string() + ".sha256");
  sum << sha256OfFile(file) << "  " << file.filename().string() << '\n';
  if (!sum.flush()) {
    throw Error(messages::training::checksumNotWritten, file);
  }
}

}  // namespace maskline::training
