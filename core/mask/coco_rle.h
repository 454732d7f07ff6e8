// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/mask/mask.h"

namespace maskline {

// The run-length code of COCO and its relatives: pixels column by column, runs alternate off, on,
// off, … and the first may be 0. Either as plain counts or packed into a string: 5 bits a
// character, from the fourth run on as the difference to the run two before (the definition is
// `maskApi.c` of pycocotools).

/// `counts` of the uncompressed form.
std::vector<std::uint32_t> toCocoCounts(const Mask& mask);
/// Throws Error(Corrupt) unless the counts sum to width × height, Error(BadInput) for more than
/// mostPicturePixels.
Mask fromCocoCounts(cv::Size size, std::span<const std::uint32_t> counts);

/// `counts` of the compressed form: characters '0' … 'o'.
std::string toCocoString(const Mask& mask);
/// Throws Error(Corrupt) for anything that is not the code of a mask of this size.
Mask fromCocoString(cv::Size size, std::string_view code);

}  // namespace maskline
