// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "core/mask/mask.h"

namespace maskline {

// Set pixels are 8-connected, unset pixels 4-connected. Nothing is assumed about pixels outside the
// frame: an object cut off by the frame border does not shrink there, and an unset region at the
// border is not a hole.

/// Sets every enclosed hole of at most `maxArea` pixels.
Mask fillHoles(const Mask& mask, std::int64_t maxArea = std::numeric_limits<std::int64_t>::max());
/// Removes every connected part of fewer than `minArea` pixels.
Mask removeSpecks(const Mask& mask, std::int64_t minArea);
/// Keeps the `count` largest parts.
Mask keepLargest(const Mask& mask, int count = 1);
/// Keeps the parts that share a pixel with `other`, a mask of the same size.
Mask partsMeeting(const Mask& mask, const Mask& other);
/// The connected parts, largest first.
std::vector<Mask> connectedParts(const Mask& mask);

/// Adds everything within `radius` pixels (a disk).
Mask grow(const Mask& mask, double radius);
/// Removes everything within `radius` pixels of the outside.
Mask shrink(const Mask& mask, double radius);
/// Smooths the outline: each pixel takes the weighted majority of its neighbourhood (Gaussian of
/// `sigma` pixels). Straight edges are kept. Parts and gaps thinner than about sigma disappear.
Mask smooth(const Mask& mask, double sigma);

}  // namespace maskline
