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
  for (auto& [name, tensor] : checkpoint.tensors) tensor = tensor.to(at::kHalf);
  writeSafetensors(file, checkpoint);
  std::ofstream sum(file.string() + ".sha256");
  sum << sha256OfFile(file) << "  " << file.filename().string() << '\n';
  if (!sum.flush()) {
    throw Error(Error::Kind::Io, "\"" + file.string() + ".sha256\" cannot be written.");
  }
}

}  // namespace maskline::training
