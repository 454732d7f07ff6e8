// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/mask/mask.h"

namespace maskline {

// The brush encoding of Label Studio (rle-pack of thi.ng/umbrella): the bytes of a four-channel
// image whose last channel, opacity, is the mask. Bit stream, most significant bit first: 32 bits
// for the number of values, 5 for the bits per value, four times 4 for the sizes of lengths, each
// minus 1; then segments: 1 bit for a run, 2 for the size index, the length minus 1, and one value
// for a run or as many values as the length states.

std::vector<std::uint8_t> toLabelStudioRle(const Mask& mask);
/// Sets pixels with any opacity. Returns nothing if the data is not an image of this size.
std::optional<Mask> fromLabelStudioRle(cv::Size size, std::span<const std::uint8_t> bytes);

}  // namespace maskline
