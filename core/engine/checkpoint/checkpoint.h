// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace maskline {

/// A file of named tensors: PyTorch's zip format (torch.save of tensors in nested dictionaries) or
/// safetensors. Only tensors are ever built from it; nothing of it is executed.
struct Checkpoint {
  /// Nested dictionaries are joined by dots: "model.image_encoder.trunk.pos_embed".
  std::map<std::string, at::Tensor> tensors;
  /// safetensors' "__metadata__"; empty for PyTorch's format.
  std::map<std::string, std::string> metadata;
};

/// Recognises the format by content, whatever the file is called. Throws Error(MissingModel) if
/// there is no such file, Error(Corrupt) for anything that is not what it claims to be.
Checkpoint readCheckpoint(const std::filesystem::path& file);

/// Writes safetensors, atomically. Throws Error(Io) if that fails.
void writeSafetensors(const std::filesystem::path& file, const Checkpoint& checkpoint);

}  // namespace maskline
