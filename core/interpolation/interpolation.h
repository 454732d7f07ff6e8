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

/// The mask at `t` in 0 … 1 between `a` (t = 0) and `b` (t = 1): both are moved along the motion of
/// their matching parts, then their signed distances are blended, so that parts may split, join,
/// appear and vanish. t = 0 and t = 1 give a and b exactly. An empty side makes the other shrink
/// away. Sizes must agree (Error(BadInput)). Any thread.
InterpolatedMask interpolate(const Mask& a, const Mask& b, double t);

/// All frames strictly between, at even steps; when cancelled, those that were finished.
std::vector<InterpolatedMask> interpolateGap(const Mask& a, const Mask& b, int framesBetween,
                                             const WorkContext& work = {});

}  // namespace maskline
