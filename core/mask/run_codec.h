// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

// The encoding of a mask in the project file: a version byte, then width, height and the runs as
// LEB128 numbers (7 bits per byte, least significant first, top bit set if more bytes follow).

std::vector<std::uint8_t> encodeMask(const Mask& mask);

/// Throws Error(Corrupt) for bytes that encodeMask() cannot have written, Error(TooNew) for a
/// higher version. Memory use is bounded by a small multiple of the input size, also for malicious
/// input.
Mask decodeMask(std::span<const std::uint8_t> bytes);

}  // namespace maskline
