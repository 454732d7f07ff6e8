// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>

#include "core/engine/checkpoint/model_kind.h"
#include "tests/engine/torch_file.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

void readBoth(const std::filesystem::path& file) {
  const CheckpointOutline outline = readOutline(file);
  modelKind(outline);
  const Checkpoint checkpoint = readCheckpoint(file);
  if (checkpoint.tensors.size() != outline.tensors.size()) std::abort();
  for (const auto& [name, tensor] : checkpoint.tensors)
    if (tensor.sizes().vec() != outline.tensors.at(name).shape) std::abort();
}

}  // namespace

void checkpointFile(Input input) { readBoth(scratchFile("model.pt", input)); }

void pickle(Input input) {
  const std::filesystem::path file = scratchFolder() / "archive.pt";
  test::writeTorchFile(file, asText(input), {{"0", std::string(64, 'x')}, {"1", "y"}});
  readBoth(file);
}

}  // namespace maskline::fuzz
