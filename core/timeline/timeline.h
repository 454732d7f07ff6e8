// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/base/ids.h"

namespace maskline {

/// A stretch of one lane that looks the same. Pure data for painting.
struct Span {
  enum class Kind { Tracked, Interpolated, Manual, Occluded, Outside };
  Kind kind;
  FrameRange frames;
  friend bool operator==(const Span&, const Span&) = default;
};
std::vector<Span> buildSpans(std::span<const FrameSummary> summaries);

/// How unsure the program is of a mask, 0 … 1: what its confidence lacks to 1, and 0 for accepted
/// and hand-made masks.
float unsureness(const FrameSummary& summary);

}  // namespace maskline
