// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/timeline.h"

#include <algorithm>

namespace maskline {
namespace {

Span::Kind kindOf(const FrameSummary& s) {
  if (s.presence == Presence::Outside) return Span::Kind::Outside;
  if (s.presence == Presence::Occluded) return Span::Kind::Occluded;
  switch (s.source) {
    case MaskSource::Tracked:
      return Span::Kind::Tracked;
    case MaskSource::Interpolated:
      return Span::Kind::Interpolated;
    case MaskSource::Clicked:
    case MaskSource::Painted:
    case MaskSource::Imported:
      break;
  }
  return Span::Kind::Manual;
}

float unsureness(const FrameSummary& s) {
  const bool handMade = s.source == MaskSource::Clicked || s.source == MaskSource::Painted;
  return handMade || isAnchor(s) ? 0.0f : 1.0f - s.confidence;
}

}  // namespace

std::vector<Span> buildSpans(std::span<const FrameSummary> summaries) {
  std::vector<Span> out;
  for (const FrameSummary& s : summaries) {
    const Span::Kind kind = kindOf(s);
    if (!out.empty() && out.back().kind == kind && out.back().frames.end == s.frame)
      ++out.back().frames.end;
    else
      out.push_back({kind, FrameRange::single(s.frame)});
  }
  return out;
}

std::vector<HeatBin> buildHeat(std::span<const FrameSummary> summaries, FrameRange view, int bins) {
  std::vector<HeatBin> out(static_cast<std::size_t>(std::max(bins, 0)));
  if (out.empty() || view.empty()) return out;
  const std::int64_t length = view.length();
  auto s = std::lower_bound(summaries.begin(), summaries.end(), view.begin,
                            [](const FrameSummary& a, FrameIndex f) { return a.frame < f; });
  for (; s != summaries.end() && s->frame < view.end; ++s) {
    // Every column that the frame lies under, in part or in whole.
    const std::int64_t f = s->frame - view.begin;
    const std::int64_t first = f * bins / length;
    const std::int64_t last = ((f + 1) * bins - 1) / length;
    const float unsure = unsureness(*s);
    for (std::int64_t b = first; b <= last; ++b) {
      HeatBin& bin = out[static_cast<std::size_t>(b)];
      bin.any = true;
      bin.unsure = std::max(bin.unsure, unsure);
    }
  }
  return out;
}

}  // namespace maskline
