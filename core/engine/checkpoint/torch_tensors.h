// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/checkpoint/input_file.h"
#include "core/engine/checkpoint/pickle.h"

// What both formats of torch.save have in common: a pickle that describes tensors, and storages
// that hold their data.
namespace maskline::checkpoint {

/// The maximum size of a pickle, in bytes; far above the need of a file of tensors.
constexpr std::uint64_t longestPickle = std::uint64_t(4) << 20;

/// The tensors of a file and access to their storages.
struct TorchContents {
  std::map<std::string, PickleTensor> tensors;
  /// The size of a storage in bytes; nullopt if the file does not contain it.
  std::function<std::optional<std::uint64_t>(const std::string& key)> sizeOf;
  /// Reads the first bytes of a storage. Throws Error(Corrupt), Error(Io).
  std::function<void(const std::string& key, void* to, std::uint64_t bytes)> read;
};

/// The type of the elements by the name that the format gives it ("FloatStorage"). Throws
/// Error(Corrupt) for one that is unknown.
at::ScalarType typeOf(const std::filesystem::path& file, const std::string& storage);
/// The tensors in a pickle's nested dictionaries and lists, their names joined by dots. Throws
/// Error(Corrupt).
std::map<std::string, PickleTensor> tensorsOf(const std::filesystem::path& file,
                                              const Pickle& pickle);

/// Both compare the tensor sizes with the storage sizes before memory is allocated. They throw
/// Error(Corrupt), Error(Io).
CheckpointOutline outlineOf(const InputFile& file, const TorchContents& contents);
Checkpoint checkpointOf(const InputFile& file, const TorchContents& contents);

}  // namespace maskline::checkpoint
