// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace maskline {

/// A file of named tensors: torch.save of tensors in nested dictionaries (PyTorch's zip format, or
/// the one before PyTorch 1.6) or safetensors. Only tensors are ever built from it; nothing of it
/// is executed.
struct Checkpoint {
  /// Nested dictionaries are joined by dots: "model.image_encoder.trunk.pos_embed".
  std::map<std::string, at::Tensor> tensors;
  /// safetensors' "__metadata__"; empty for PyTorch's format.
  std::map<std::string, std::string> metadata;
};

/// Recognises the format by content, whatever the file is called. Tensors keep the type they are
/// stored in. Throws Error(MissingModel) if there is no such file, Error(Corrupt) for anything that
/// is not what it claims to be, Error(Io).
Checkpoint readCheckpoint(const std::filesystem::path& file);

/// What a checkpoint says of itself, found without reading its numbers.
struct CheckpointOutline {
  struct Entry {
    std::vector<std::int64_t> shape;
    at::ScalarType type = at::ScalarType::Float;
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  std::map<std::string, Entry> tensors;
  std::map<std::string, std::string> metadata;
};
/// Throws as readCheckpoint() does, but for numbers that are damaged.
CheckpointOutline readOutline(const std::filesystem::path& file);

/// Writes safetensors, atomically. Throws Error(Io) if that fails.
void writeSafetensors(const std::filesystem::path& file, const Checkpoint& checkpoint);

}  // namespace maskline
