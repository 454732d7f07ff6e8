// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/lane_data.h"

#include <algorithm>
#include <map>
#include <random>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

FrameSummary at(int frame, MaskSource source, float confidence = 0.5F) {
  FrameSummary s;
  s.frame = FrameIndex(frame);
  s.source = source;
  s.confidence = confidence;
  return s;
}

FrameRange range(int begin, int end) { return {FrameIndex(begin), FrameIndex(end)}; }

std::vector<FrameSummary> run(int begin, int end, MaskSource source) {
  std::vector<FrameSummary> out;
  for (int f = begin; f < end; ++f) out.push_back(at(f, source));
  return out;
}

}  // namespace

TEST_CASE("a change in the middle parts a span, and the same kind joins it again") {
  LaneData lane;
  lane.reset(100);
  lane.replace(range(0, 100), run(10, 50, MaskSource::Tracked), {});
  lane.replace(range(20, 30), run(20, 30, MaskSource::Interpolated), {});
  using Kind = Span::Kind;
  CHECK(lane.spans() == std::vector<Span>{{Kind::Tracked, range(10, 20)},
                                          {Kind::Interpolated, range(20, 30)},
                                          {Kind::Tracked, range(30, 50)}});
  lane.replace(range(20, 30), run(20, 30, MaskSource::Tracked), {});
  CHECK(lane.spans() == std::vector<Span>{{Kind::Tracked, range(10, 50)}});
  lane.replace(range(15, 100), {}, {});
  CHECK(lane.spans() == std::vector<Span>{{Kind::Tracked, range(10, 15)}});
}

TEST_CASE("however it was pieced together, a lane says what all its frames say") {
  constexpr int frames = 200;
  std::mt19937 random(3);
  std::map<int, FrameSummary> truth;
  std::vector<FrameIndex> prompts;
  LaneData pieced;
  pieced.reset(frames);
  for (int round = 0; round < 150; ++round) {
    const int begin = static_cast<int>(random() % frames);
    const int end = std::min<int>(frames, begin + 1 + static_cast<int>(random() % 40));
    for (int f = begin; f < end; ++f) {
      truth.erase(f);
      if (random() % 5 == 0) continue;
      FrameSummary s = at(f, static_cast<MaskSource>(round % 5), float(random() % 100) / 100);
      s.keyframe = random() % 9 == 0;
      s.review = static_cast<ReviewState>(random() % 3);
      s.presence = static_cast<Presence>(round % 3);
      truth[f] = s;
    }
    std::vector<FrameSummary> fresh;
    for (auto it = truth.lower_bound(begin); it != truth.end() && it->first < end; ++it)
      fresh.push_back(it->second);
    std::erase_if(prompts, [&](FrameIndex f) { return range(begin, end).contains(f); });
    const std::vector<FrameIndex> freshPrompts{FrameIndex(begin)};
    prompts.push_back(FrameIndex(begin));
    std::sort(prompts.begin(), prompts.end());
    pieced.replace(range(begin, end), fresh, freshPrompts);
  }
  std::vector<FrameSummary> all;
  for (const auto& [frame, summary] : truth) all.push_back(summary);
  LaneData whole;
  whole.reset(frames);
  whole.replace(range(0, frames), all, prompts);
  CHECK(pieced.spans() == whole.spans());
  CHECK(pieced.reviews() == whole.reviews());
  CHECK(pieced.keyframes() == whole.keyframes());
  CHECK(pieced.prompts() == whole.prompts());
  int wrong = 0;
  for (int f = 0; f < frames; ++f)
    if (pieced.heat().peak(range(f, f + 1)) != whole.heat().peak(range(f, f + 1))) ++wrong;
  CHECK(wrong == 0);
}
