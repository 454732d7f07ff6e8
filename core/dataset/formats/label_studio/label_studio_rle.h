// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/mask/mask.h"

namespace maskline {

// Label Studio's coding of brush strokes (that of rle-pack of thi.ng/umbrella): the bytes of a
// picture with four channels, of which the last, opacity, is the mask. In bits, high ones first: 32
// for the number of values, 5 for the bits of a value, four times 4 for the sizes of lengths, each
// less 1; then pieces: 1 for a run, 2 for which size, the length less 1, and one value for a run or
// as many as the length says.

std::vector<std::uint8_t> toLabelStudioRle(const Mask& mask);
/// What has any opacity is set. Nothing for bytes that do not make up a picture of this size.
std::optional<Mask> fromLabelStudioRle(cv::Size size, std::span<const std::uint8_t> bytes);

}  // namespace maskline
