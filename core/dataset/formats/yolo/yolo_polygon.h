// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/mask/shapes.h"

namespace maskline {

/// One closed polygon around all parts of a mask: parts and holes are joined by the shortest
/// zero-width cuts, which are traversed in both directions, so that a program that draws the
/// outline adds few pixels. It runs a quarter of a pixel inside the mask's boundary: by the even-odd
/// rule it encloses the centres of exactly its pixels. Empty for an empty mask.
Ring oneLineAround(const Mask& mask);

/// " x y x y ...", relative to the image size, with six digits: sufficient to separate the pixels
/// of images of up to 100,000 pixels per side.
std::string normalisedText(const Ring& ring, cv::Size size);

}  // namespace maskline
