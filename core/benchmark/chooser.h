// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>

#include "core/benchmark/scores.h"

namespace maskline {

// Ways to choose the frame to correct next. `candidates` rise; none comes back where there are
// none.

/// What the review queue shows first of the candidates, with stretches that end at `keyframes`.
std::optional<FrameIndex> chooseByReview(std::span<const FrameIndex> candidates,
                                         const std::set<FrameIndex>& keyframes,
                                         const Predictions& predictions);
/// The candidate nearest to the middle of the longest stretch without a keyframe, the end of the
/// clip (`length` frames) closing the last one: 1/2, then 1/4 and 3/4, and so on.
std::optional<FrameIndex> chooseEvenly(std::span<const FrameIndex> candidates,
                                       const std::set<FrameIndex>& keyframes, std::int64_t length);
/// Any; `seed` and `round` decide.
std::optional<FrameIndex> chooseAtRandom(std::span<const FrameIndex> candidates, unsigned seed,
                                         int round);
/// The oracle: the frame of the least true J, mean over its objects.
std::optional<FrameIndex> chooseWorst(std::span<const FrameIndex> candidates,
                                      std::span<const FrameScore> scores);

}  // namespace maskline
