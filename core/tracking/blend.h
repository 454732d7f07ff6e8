// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/engine/tracker.h"

namespace maskline {

/// The result of one pass for an object on a frame, and its distance from the last anchor in
/// frames.
struct PassResult {
  TrackedMask tracked;
  std::int64_t distance = 1;
};

/// Blends the results of the forward and the backward pass for one frame. Each is weighted by its
/// confidence and by the inverse distance to its anchor. If the masks overlap, their signed
/// distances are averaged (shape-based interpolation, Raya & Udupa 1990). If they hardly overlap,
/// one pass has lost the object and the mask with the higher confidence is used alone (at equal
/// confidence, the one nearer to its anchor). Agreement raises the confidence above the mean of
/// both. Disagreement lowers it and marks the differing pixels as uncertain.
TrackedMask blend(const PassResult& a, const PassResult& b);

}  // namespace maskline
