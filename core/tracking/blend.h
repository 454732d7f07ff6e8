// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/engine/tracker.h"

namespace maskline {

/// What one walk says of an object on a frame, and how many frames it has come since an anchor.
struct Opinion {
  TrackedMask tracked;
  std::int64_t distance = 1;
};

/// Joins the opinions of two walks that reached the same frame from both sides. Each weighs by its
/// confidence and by how near its anchor is. Where the masks overlap, their signed distances are
/// averaged (shape-based interpolation, Raya & Udupa 1990); where they hardly overlap, one walk is
/// lost and the surer is taken whole (of two equally sure, the nearer). Agreement raises the
/// confidence above the mean of both, disagreement lowers it and marks the pixels concerned as
/// uncertain.
TrackedMask blend(const Opinion& a, const Opinion& b);

}  // namespace maskline
