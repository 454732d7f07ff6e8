// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/checkpoint/input_file.h"

// safetensors: eight bytes with the length of a JSON header, the header with the type, shape and
// byte range of each tensor, then the tensor data, little endian, without gaps.
namespace maskline::checkpoint {

/// The types by the names that the format gives them.
std::optional<at::ScalarType> typeNamed(const std::string& name);
std::optional<std::string> nameOfType(at::ScalarType type);

/// Whether the file starts like a safetensors file.
bool looksLikeSafetensors(InputFile& file);
CheckpointOutline readSafetensorsOutline(InputFile& file);
Checkpoint readSafetensors(InputFile& file);

}  // namespace maskline::checkpoint
