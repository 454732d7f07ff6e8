// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/timeline.h"

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

float displayedUncertainty(const FrameSummary& s) {
  return isSettled(s) ? 0.0f : 1.0f - s.confidence;
}

}  // namespace maskline
