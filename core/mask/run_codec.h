// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

// The bytes of a mask in the project file: a version byte, then width, height and the runs as
// LEB128 numbers (7 bits a byte, low first, the top bit says that more follow).

std::vector<std::uint8_t> encodeMask(const Mask& mask);

/// Throws Error(Corrupt) for anything encodeMask() cannot have written, Error(TooNew) for a higher
/// version. Needs no more memory than a small multiple of `bytes`.
Mask decodeMask(std::span<const std::uint8_t> bytes);

}  // namespace maskline
