// SPDX-License-Identifier: Apache-2.0
#include "core/training/ship_weights.h"

#include <ATen/ATen.h>

#include <fstream>

#include "core/base/error.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/checkpoint/sha256.h"

namespace maskline::training {

void shipWeights(const std::filesystem::path& folder, const std::filesystem::path& file) {
  Checkpoint checkpoint = readCheckpoint(folder / "average.safetensors");
  for (auto& [name, tensor] : checkpoint.tensors) {
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
    throw Error(Error::Kind::Io, "\"" + file.string() + ".sha256\" cannot be written.");
  }
}

}  // namespace maskline::training
