// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/lane_data.h"

#include <algorithm>

namespace maskline {

namespace {

template <class Run>
void append(std::vector<Run>& runs, Run run) {
  if (run.frames.empty()) return;
  if (!runs.empty() && runs.back().kind == run.kind && runs.back().frames.end == run.frames.begin)
    runs.back().frames.end = run.frames.end;
  else
    runs.push_back(run);
}

/// Replaces the part of `runs` in `range` by `fresh` and merges equal neighbours.
template <class Run>
void splice(std::vector<Run>& runs, FrameRange range, std::span<const Run> fresh) {
  const auto endsBefore = [](const Run& r, FrameIndex f) { return r.frames.end < f; };
  const auto startsAfter = [](FrameIndex f, const Run& r) { return f < r.frames.begin; };
  const auto first = std::lower_bound(runs.begin(), runs.end(), range.begin, endsBefore);
  const auto last = std::upper_bound(first, runs.end(), range.end, startsAfter);

  std::vector<Run> joined;
  for (auto it = first; it != last; ++it)
    append(joined, Run{it->kind, it->frames.intersected({it->frames.begin, range.begin})});
  for (const Run& run : fresh) append(joined, run);
  for (auto it = first; it != last; ++it)
    append(joined, Run{it->kind, it->frames.intersected({range.end, it->frames.end})});

  const auto at = runs.erase(first, last);
  runs.insert(at, joined.begin(), joined.end());
}

void splice(std::vector<FrameIndex>& frames, FrameRange range, std::span<const FrameIndex> fresh) {
  const auto first = std::lower_bound(frames.begin(), frames.end(), range.begin);
  const auto last = std::lower_bound(first, frames.end(), range.end);
  const auto at = frames.erase(first, last);
  frames.insert(at, fresh.begin(), fresh.end());
}

std::vector<ReviewMark> reviewMarks(std::span<const FrameSummary> summaries) {
  std::vector<ReviewMark> marks;
  for (const FrameSummary& s : summaries)
    if (s.review != ReviewState::Unreviewed)
      append(marks, ReviewMark{s.review, FrameRange::single(s.frame)});
  return marks;
}

}  // namespace

void LaneData::reset(std::int64_t frameCount) {
  *this = {};
  m_heat.resize(frameCount);
}

void LaneData::replace(FrameRange range, std::span<const FrameSummary> summaries,
                       std::span<const FrameIndex> prompts) {
  if (range.empty()) return;
  const std::vector<Span> spans = buildSpans(summaries);
  splice<Span>(m_spans, range, spans);
  const std::vector<ReviewMark> reviews = reviewMarks(summaries);
  splice<ReviewMark>(m_reviews, range, reviews);

  std::vector<FrameIndex> keyframes;
  for (const FrameSummary& s : summaries)
    if (s.keyframe) keyframes.push_back(s.frame);
  splice(m_keyframes, range, keyframes);
  splice(m_prompts, range, prompts);

  std::vector<std::uint8_t> levels(static_cast<std::size_t>(range.length()), 0);
  for (const FrameSummary& s : summaries)
    if (range.contains(s.frame))
      levels[static_cast<std::size_t>(s.frame - range.begin)] =
          HeatPyramid::level(displayedUncertainty(s));
  m_heat.set(range.begin, levels);
}

}  // namespace maskline
