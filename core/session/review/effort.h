// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/project/project.h"
#include "core/review/review.h"

namespace maskline {

/// What a correction costs. The defaults hold until there is a history: three clicks of 1.5 s, 3 s
/// to move to the frame and 1 s to look at it.
struct EffortRates {
  double clicks = 3;         ///< median per corrected frame
  double seconds = 8.5;      ///< median from one edit by hand to the next
  bool fromHistory = false;  ///< from the edits of this project
  friend bool operator==(const EffortRates&, const EffortRates&) = default;
};

/// A mask that a person has corrected by clicks.
struct Correction {
  int clicks = 0;
  std::int64_t changedAt = 0;  ///< ms since 1970
};
/// The medians, from five corrections on; else the defaults. Gaps of more than `usualGap` between
/// two edits are pauses and do not count. Pure.
EffortRates ratesOf(std::span<const Correction> corrections);
/// The corrections in a project: prompts that start from a stored mask. Reads only frames with
/// prompts.
std::vector<Correction> readCorrections(const Project& project);

/// What is left to review, and what it is likely to cost.
struct Effort {
  int stretches = 0;
  int clicks = 0;
  double seconds = 0;
  bool fromHistory = false;  ///< see EffortRates
};
/// One correction for every 2 × `correctionReach` frames of a stretch, at least one.
Effort estimateEffort(std::span<const WeakStretch> stretches, const EffortRates& rates);

}  // namespace maskline
