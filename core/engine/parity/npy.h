// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>

namespace maskline::parity {

/// Reads NumPy's file format 1.0 to 3.0, little endian, C order. Throws Error(MissingModel) if
/// there is no such file, Error(Corrupt).
at::Tensor readNpy(const std::filesystem::path& file);

}  // namespace maskline::parity
