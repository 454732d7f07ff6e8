// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/base/ids.h"

namespace maskline {

/// A run of neighbouring frames of one object that a person should look at.
struct WeakStretch {
  ObjectId object;
  FrameRange frames;
  FrameIndex worst;      ///< the frame to look at first
  float confidence = 0;  ///< at that frame
  friend bool operator==(const WeakStretch&, const WeakStretch&) = default;
};

/// What to look at, worst first: frames below `threshold` (or rejected) that nobody made by hand
/// or accepted, joined into stretches over gaps of at most `joinGap` frames. Pure.
std::vector<WeakStretch> findWeakStretches(ObjectId object, std::span<const FrameSummary> summaries,
                                           double threshold, int joinGap = 2);
void sortWorstFirst(std::vector<WeakStretch>& stretches);

/// The place of the stretch of `object` that holds `frame`, if there is one.
std::optional<std::size_t> indexOf(std::span<const WeakStretch> stretches, FrameIndex frame,
                                   ObjectId object);

/// The stretch behind (direction +1) or before (−1) the one of `object` that holds `from`, in the
/// order given, wrapping around. Where none does, the first (+1) or the last.
std::optional<WeakStretch> nextWeak(std::span<const WeakStretch> stretches, FrameIndex from,
                                    ObjectId object, int direction);

}  // namespace maskline
