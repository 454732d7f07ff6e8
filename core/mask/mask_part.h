// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

/// The part of a mask in `box`, which may extend beyond the mask: a CV_8UC1 bitmap of the box
/// with `on` where set and 0 elsewhere. The same as mask.toMat(on)(box), without the rest of the
/// picture.
cv::Mat partOf(const Mask& mask, cv::Rect box, std::uint8_t on = 255);

}  // namespace maskline
