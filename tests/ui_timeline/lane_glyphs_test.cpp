// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/lane_glyphs.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

struct LaneOf {
  explicit LaneOf(std::int64_t frames, int width) {
    scale.setWidth(width);
    scale.setFrameCount(frames);
    data.reset(frames);
  }
  LaneData data;
  TimeScale scale;
};

FrameRange range(std::int64_t begin, std::int64_t end) {
  return {FrameIndex(begin), FrameIndex(end)};
}

FrameSummary tracked(std::int64_t frame) {
  FrameSummary s;
  s.frame = FrameIndex(frame);
  s.source = MaskSource::Tracked;
  s.confidence = 0.6F;
  return s;
}

}  // namespace

TEST_CASE("spans, keyframes, prompts and marks lie where their frames lie") {
  LaneOf lane(100, 1000);  // ten pixels a frame
  std::vector<FrameSummary> summaries;
  for (int f = 10; f < 30; ++f) summaries.push_back(tracked(f));
  summaries.front().keyframe = true;
  summaries[5].review = ReviewState::Accepted;
  summaries[6].review = ReviewState::Rejected;
  const std::vector<FrameIndex> prompts{FrameIndex(10), FrameIndex(40)};
  lane.data.replace(range(0, 100), summaries, prompts);

  const LaneGlyphs glyphs = layOutLane(lane.data, lane.scale, 0, 1000);
  CHECK(glyphs.bars == std::vector<LaneGlyphs::Bar>{{100, 300, Span::Kind::Tracked}});
  CHECK(glyphs.diamonds == std::vector<int>{105});
  CHECK(glyphs.dots == std::vector<int>{105, 405});
  CHECK(glyphs.marks == std::vector<LaneGlyphs::Mark>{{150, 160, ReviewState::Accepted},
                                                      {160, 170, ReviewState::Rejected}});
}

TEST_CASE("a part of the lane is laid out as that part of the whole") {
  LaneOf lane(1000, 700);
  std::vector<FrameSummary> summaries;
  for (int f = 0; f < 1000; ++f) {
    if (f % 37 < 5) continue;
    summaries.push_back(tracked(f));
    if (f % 11 == 0) summaries.back().source = MaskSource::Interpolated;
  }
  lane.data.replace(range(0, 1000), summaries, {});
  const LaneGlyphs part = layOutLane(lane.data, lane.scale, 200, 300);
  CHECK_FALSE(part.bars.empty());
  for (const LaneGlyphs::Bar& bar : part.bars) {
    CHECK(bar.x0 >= 200);
    CHECK(bar.x1 <= 300);
    CHECK(bar.x0 < bar.x1);
  }
  const auto heat = layOutHeat(lane.data.heat(), lane.scale, 0, 700);
  const auto heatPart = layOutHeat(lane.data.heat(), lane.scale, 200, 300);
  CHECK(std::equal(heatPart.begin(), heatPart.end(), heat.begin() + 200));
}

TEST_CASE("glyphs are bounded by the pixels, not by the frames") {
  constexpr std::int64_t frames = 100000;
  constexpr int width = 300;
  LaneOf lane(frames, width);
  std::vector<FrameSummary> summaries;
  std::vector<FrameIndex> prompts;
  for (std::int64_t f = 0; f < frames; ++f) {
    prompts.push_back(FrameIndex(f));
    if (f % 3 == 0) continue;
    summaries.push_back(tracked(f));
    summaries.back().keyframe = true;
    summaries.back().review = f % 2 ? ReviewState::Accepted : ReviewState::Rejected;
  }
  lane.data.replace(range(0, frames), summaries, prompts);
  const LaneGlyphs glyphs = layOutLane(lane.data, lane.scale, 0, width);
  CHECK(glyphs.bars.size() <= 2 * width);
  CHECK(glyphs.marks.size() <= 2 * width);
  CHECK(glyphs.diamonds.size() <= width + 16);
  CHECK(glyphs.dots.size() <= width + 16);
  // … and no pixel that has frames stays empty.
  std::vector<bool> covered(width, false);
  for (const LaneGlyphs::Bar& bar : glyphs.bars)
    for (int x = bar.x0; x < bar.x1; ++x) covered[static_cast<std::size_t>(x)] = true;
  CHECK(std::count(covered.begin(), covered.end(), false) == 0);
  CHECK(layOutHeat(lane.data.heat(), lane.scale, 0, width).size() == width);
}

TEST_CASE("a single unsure frame is seen however far out the view is") {
  LaneOf lane(50000, 400);
  std::vector<FrameSummary> summaries;
  for (int f = 0; f < 50000; ++f) {
    summaries.push_back(tracked(f));
    summaries.back().confidence = f == 31234 ? 0.1F : 0.95F;
  }
  lane.data.replace(range(0, 50000), summaries, {});
  const auto heat = layOutHeat(lane.data.heat(), lane.scale, 0, 400);
  const auto peak = std::max_element(heat.begin(), heat.end());
  CHECK(*peak == HeatPyramid::level(0.9F));
  CHECK(lane.scale.under(peak - heat.begin(), peak - heat.begin() + 1).contains(FrameIndex(31234)));
}
