// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace maskline {

/// Whether these bytes are a PNG from its signature to its last chunk, with the right checksum of
/// each (ISO/IEC 15948, annex D). For other data libpng would print warnings on standard error.
bool isWholePng(std::span<const std::uint8_t> bytes);

}  // namespace maskline
