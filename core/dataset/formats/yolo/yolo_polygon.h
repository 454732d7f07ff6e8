// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/mask/shapes.h"

namespace maskline {

/// One closed line around all parts of a mask: parts and holes are joined by cuts that are walked
/// there and back, the shortest first, so that a program that draws the line adds as few pixels as
/// there may be. It runs a quarter of a pixel within the mask's edge: by the even-odd rule it
/// encloses the centres of exactly its pixels. Empty for an empty mask.
Ring oneLineAround(const Mask& mask);

/// " x y x y ...", each as a part of the side of the picture, with six digits: enough to tell the
/// pixels of pictures of up to 100,000 pixels a side.
std::string normalisedText(const Ring& ring, cv::Size size);

}  // namespace maskline
