// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/timeline/timeline.h"
#include "ui/timeline/lanes/heat_pyramid.h"

namespace maskline {

/// A run of frames with the same review state.
struct ReviewMark {
  ReviewState kind = ReviewState::Accepted;
  FrameRange frames;
  friend bool operator==(const ReviewMark&, const ReviewMark&) = default;
};

/// The timeline data of one object over the whole clip, prepared for painting. All lists are sorted
/// by frame. A change replaces only the frames that it names.
class LaneData {
 public:
  void reset(std::int64_t frameCount);
  /// `summaries` and `prompts` are all entries of the project in `range`, in frame order.
  void replace(FrameRange range, std::span<const FrameSummary> summaries,
               std::span<const FrameIndex> prompts);

  const std::vector<Span>& spans() const { return m_spans; }
  const std::vector<ReviewMark>& reviews() const { return m_reviews; }
  const std::vector<FrameIndex>& keyframes() const { return m_keyframes; }
  const std::vector<FrameIndex>& prompts() const { return m_prompts; }
  const HeatPyramid& heat() const { return m_heat; }

 private:
  std::vector<Span> m_spans;
  std::vector<ReviewMark> m_reviews;
  std::vector<FrameIndex> m_keyframes;
  std::vector<FrameIndex> m_prompts;
  HeatPyramid m_heat;
};

}  // namespace maskline
