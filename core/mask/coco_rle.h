// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/mask/mask.h"

namespace maskline {

// The run-length encoding of COCO. Pixels are read column by column; runs alternate off, on, off,
// …, and the first may be 0. The runs are stored as plain counts or packed into a string: 5 bits
// per character; from the fourth run on, the difference to the run two positions earlier is stored.
// The reference is `maskApi.c` of pycocotools.

/// `counts` of the uncompressed form.
std::vector<std::uint32_t> toCocoCounts(const Mask& mask);
/// Throws Error(Corrupt) unless the counts sum to width × height, Error(BadInput) for more than
/// mostPicturePixels.
Mask fromCocoCounts(cv::Size size, std::span<const std::uint32_t> counts);

/// `counts` of the compressed form: characters '0' … 'o'.
std::string toCocoString(const Mask& mask);
/// Throws Error(Corrupt) for a string that does not encode a mask of this size.
Mask fromCocoString(cv::Size size, std::string_view code);

}  // namespace maskline
