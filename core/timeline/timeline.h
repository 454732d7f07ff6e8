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

/// One column of a heat strip: how unsure the program is on the frames under it.
struct HeatBin {
  float unsure = 0;  ///< 1 − the lowest confidence in the bin; accepted and hand-made frames are 0
  bool any = false;  ///< whether any frame under it has a record
  friend bool operator==(const HeatBin&, const HeatBin&) = default;
};
/// `bins` columns over `view`; summaries must be in frame order. Linear in both.
std::vector<HeatBin> buildHeat(std::span<const FrameSummary> summaries, FrameRange view, int bins);

}  // namespace maskline
