// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/base/ids.h"

namespace maskline {

/// Neighbouring frames of one lane that are drawn alike.
struct Span {
  enum class Kind { Tracked, Interpolated, Manual, Occluded, Outside };
  Kind kind;
  FrameRange frames;
  friend bool operator==(const Span&, const Span&) = default;
};
std::vector<Span> buildSpans(std::span<const FrameSummary> summaries);

/// The uncertainty shown for a mask, 0 … 1: 1 − confidence, and 0 for a mask settled by a person
/// (see isSettled()).
float displayedUncertainty(const FrameSummary& summary);

}  // namespace maskline
