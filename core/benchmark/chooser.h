// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>

#include "core/benchmark/scores.h"

namespace maskline {

// Strategies for choosing the next frame to correct. `candidates` are in ascending order. The
// result is empty if there are none.

/// The candidate that the review queue would suggest as next keyframe (suggestKeyframe()), of the
/// object with most to gain. Stretches end at `keyframes`.
std::optional<FrameIndex> chooseByReview(std::span<const FrameIndex> candidates,
                                         const std::set<FrameIndex>& keyframes,
                                         const Predictions& predictions);
/// The candidate nearest to the middle of the longest stretch without a keyframe: 1/2 of the clip
/// (`length` frames), then 1/4 and 3/4, and so on.
std::optional<FrameIndex> chooseEvenly(std::span<const FrameIndex> candidates,
                                       const std::set<FrameIndex>& keyframes, std::int64_t length);
/// A random candidate, determined by `seed` and `round`.
std::optional<FrameIndex> chooseAtRandom(std::span<const FrameIndex> candidates, unsigned seed,
                                         int round);
/// The oracle: the frame with the lowest true J, averaged over its objects.
std::optional<FrameIndex> chooseWorst(std::span<const FrameIndex> candidates,
                                      std::span<const FrameScore> scores);

}  // namespace maskline
