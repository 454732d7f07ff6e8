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
/// the one before PyTorch 1.6) or safetensors. Only tensors are read from it; no code in it is
/// executed.
struct Checkpoint {
  /// Nested dictionaries are joined by dots: "model.image_encoder.trunk.pos_embed".
  std::map<std::string, at::Tensor> tensors;
  /// safetensors' "__metadata__"; empty for PyTorch's format.
  std::map<std::string, std::string> metadata;
};

/// Recognises the format by content, not by the file name. Tensors keep the type they are
/// stored in. Throws Error(MissingModel) if the file does not exist, Error(Corrupt) if it is
/// damaged or malformed, Error(Io).
Checkpoint readCheckpoint(const std::filesystem::path& file);

/// The names, shapes and metadata of a checkpoint, read without the tensor data.
struct CheckpointOutline {
  struct Entry {
    std::vector<std::int64_t> shape;
    at::ScalarType type = at::ScalarType::Float;
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  std::map<std::string, Entry> tensors;
  std::map<std::string, std::string> metadata;
};
/// Throws the errors of readCheckpoint(), except those for damaged tensor data.
CheckpointOutline readOutline(const std::filesystem::path& file);

/// Writes safetensors, atomically. Throws Error(Io) if that fails.
void writeSafetensors(const std::filesystem::path& file, const Checkpoint& checkpoint);

}  // namespace maskline
