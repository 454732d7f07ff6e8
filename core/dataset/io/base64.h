// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maskline {

/// RFC 4648, with padding and without line breaks.
std::string toBase64(std::span<const std::uint8_t> bytes);
/// Skips spaces and line breaks, and a "data:…;base64," prefix; padding may be missing. Returns
/// nothing for invalid Base64.
std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text);

}  // namespace maskline
