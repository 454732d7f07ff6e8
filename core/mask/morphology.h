// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "core/mask/mask.h"

namespace maskline {

// Set pixels connect over 8 neighbours, unset ones over 4. Beyond the frame nothing is known: an
// object that the frame cuts off neither shrinks from its border nor has a hole there.

/// Sets every enclosed hole of at most `maxArea` pixels.
Mask fillHoles(const Mask& mask, std::int64_t maxArea = std::numeric_limits<std::int64_t>::max());
/// Drops every part of fewer than `minArea` pixels.
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
/// Rounds the outline: each pixel follows the weighted majority of its surroundings (Gaussian of
/// `sigma` pixels). Straight edges stay; parts and gaps thinner than about sigma go.
Mask smooth(const Mask& mask, double sigma);

}  // namespace maskline
