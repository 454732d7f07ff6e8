// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/lane_glyphs.h"

#include <algorithm>
#include <cmath>

namespace maskline {

namespace {

int pixel(double x) { return static_cast<int>(std::floor(x + 1e-6)); }

/// Calls draw(run, x0, x1) for the runs between the pixels. Runs that end within the pixel that
/// was drawn last are jumped over by binary search.
template <class Run, class Draw>
void forRuns(const std::vector<Run>& runs, const TimeScale& scale, int x0, int x1, Draw draw) {
  const auto endsBy = [](FrameIndex f, const Run& r) { return f < r.frames.end; };
  auto it = std::upper_bound(runs.begin(), runs.end(), scale.frameAt(x0), endsBy);
  while (it != runs.end()) {
    const int left = pixel(scale.x(it->frames.begin));
    if (left >= x1) return;
    const int right = std::max(left + 1, pixel(scale.x(it->frames.end)));
    draw(*it, std::max(left, x0), std::min(right, x1));
    ++it;
    if (it != runs.end() && pixel(scale.x(it->frames.end)) <= right)
      it = std::upper_bound(it, runs.end(), scale.frameAt(right), endsBy);
  }
}

std::vector<int> middles(const std::vector<FrameIndex>& frames, const TimeScale& scale, int x0,
                         int x1) {
  // Glyphs are wider than a frame: those just outside reach in.
  constexpr int kReach = 8;
  std::vector<int> at;
  auto it = std::lower_bound(frames.begin(), frames.end(), scale.frameAt(x0 - kReach));
  while (it != frames.end()) {
    const int x = pixel(scale.middle(*it));
    if (x >= x1 + kReach) break;
    if (x >= x0 - kReach && (at.empty() || at.back() != x)) at.push_back(x);
    const FrameIndex next = std::max(*it + 1, scale.frameAt(x + 1));
    it = std::lower_bound(it + 1, frames.end(), next);
  }
  return at;
}

}  // namespace

LaneGlyphs layOutLane(const LaneData& lane, const TimeScale& scale, int x0, int x1) {
  LaneGlyphs glyphs;
  forRuns(lane.spans(), scale, x0, x1, [&](const Span& span, int left, int right) {
    if (left < right) glyphs.bars.push_back({left, right, span.kind});
  });
  forRuns(lane.reviews(), scale, x0, x1, [&](const ReviewMark& mark, int left, int right) {
    if (left < right) glyphs.marks.push_back({left, right, mark.kind});
  });
  glyphs.diamonds = middles(lane.keyframes(), scale, x0, x1);
  glyphs.dots = middles(lane.prompts(), scale, x0, x1);
  return glyphs;
}

std::vector<std::uint8_t> layOutHeat(const HeatPyramid& heat, const TimeScale& scale, int x0,
                                     int x1) {
  std::vector<std::uint8_t> levels;
  levels.reserve(static_cast<std::size_t>(std::max(0, x1 - x0)));
  for (int x = x0; x < x1; ++x) levels.push_back(heat.peak(scale.under(x, x + 1)));
  return levels;
}

}  // namespace maskline
