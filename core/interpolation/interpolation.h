// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/mask/mask.h"

namespace maskline {

/// A mask between two keyframes with an estimate of its IoU with the truth.
struct InterpolatedMask {
  Mask mask;
  float confidence = 0;
};

/// The mask at `t` in 0 … 1 between `a` (t = 0) and `b` (t = 1). Both are moved along the motion of
/// their matching parts, then their signed distances are blended, so parts may split, join, appear
/// and vanish. t = 0 and t = 1 give a and b exactly. If one mask is empty, the other shrinks to
/// nothing. Throws Error(BadInput) if the sizes differ. Any thread.
InterpolatedMask interpolate(const Mask& a, const Mask& b, double t);

/// The masks of all frames strictly between a and b, at even steps. When cancelled, returns the
/// frames finished so far.
std::vector<InterpolatedMask> interpolateGap(const Mask& a, const Mask& b, int framesBetween,
                                             const WorkContext& work = {});

}  // namespace maskline
