// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/timeline/lanes/lane_data.h"
#include "ui/timeline/time_scale.h"

namespace maskline {

/// The shapes to draw for one lane between two pixel columns, without colours. Their number is
/// bounded by the number of pixels, whatever the number of frames.
struct LaneGlyphs {
  struct Bar {
    int x0 = 0, x1 = 0;  ///< pixels [x0, x1), at least one wide
    Span::Kind kind = Span::Kind::Tracked;
    friend bool operator==(const Bar&, const Bar&) = default;
  };
  struct Mark {
    int x0 = 0, x1 = 0;
    ReviewState state = ReviewState::Accepted;
    friend bool operator==(const Mark&, const Mark&) = default;
  };
  std::vector<Bar> bars;
  std::vector<Mark> marks;
  std::vector<int> diamonds;  ///< centres of keyframes
  std::vector<int> dots;      ///< centres of frames with prompts
};

/// The shapes that may touch the pixels [x0, x1).
LaneGlyphs layOutLane(const LaneData& lane, const TimeScale& scale, int x0, int x1);

/// The level (see HeatPyramid) of each pixel of [x0, x1): the maximum over the frames under it.
std::vector<std::uint8_t> layOutHeat(const HeatPyramid& heat, const TimeScale& scale, int x0,
                                     int x1);

}  // namespace maskline
