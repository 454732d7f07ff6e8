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
  FrameIndex worst;      ///< the frame to look at first: where most of the error is near
  float confidence = 0;  ///< the lowest
  double error = 0;      ///< expected near `worst`, as frames that are wholly wrong
  friend bool operator==(const WeakStretch&, const WeakStretch&) = default;
};

/// A correction mends its neighbours, too, the less the farther they are: by 1/e after so many
/// frames. So one in the middle of doubtful frames is worth more than one at a single bad frame.
constexpr double correctionReach = 12;

// The one rule of what is to be reviewed. Confidence and threshold are both float and compared as
// such. Masks made by hand, keyframes and accepted masks are settled, whatever their confidence.

/// Whether the mask is below `threshold` or rejected, and not settled by a person.
bool isWeak(const FrameSummary& summary, float threshold);
/// Whether it is below `threshold` and a person has said nothing about it yet.
bool awaitsReview(const FrameSummary& summary, float threshold);

/// What to look at: weak frames, joined into stretches over gaps of at most `joinGap` frames that
/// no settled frame is in. The error expected at a frame is what its confidence lacks to 1, and 1
/// where it was rejected. Pure.
std::vector<WeakStretch> findWeakStretches(ObjectId object, std::span<const FrameSummary> summaries,
                                           float threshold, int joinGap = 2);

/// How many of the stretches that the program was unsure of have been reviewed.
struct ReviewCount {
  int reviewed = 0;
  int total = 0;
  friend bool operator==(const ReviewCount&, const ReviewCount&) = default;
};
/// Of one object, in frame order: a stretch is reviewed once none of its frames awaits review.
/// Pure.
ReviewCount countReviewed(ObjectId object, std::span<const FrameSummary> summaries,
                          float threshold);
/// By the error that a correction may mend.
void sortWorstFirst(std::vector<WeakStretch>& stretches);

/// A confidence as people are shown it: hundredths, rounded down, so that what is below the
/// threshold does not read like it.
double shownConfidence(float confidence);

/// The place of the stretch of `object` that holds `frame`, if there is one.
std::optional<std::size_t> indexOf(std::span<const WeakStretch> stretches, FrameIndex frame,
                                   ObjectId object);

/// The stretch behind (direction +1) or before (−1) the one of `object` that holds `from`, in the
/// order given, wrapping around. Where none does, the first (+1) or the last.
std::optional<WeakStretch> nextWeak(std::span<const WeakStretch> stretches, FrameIndex from,
                                    ObjectId object, int direction);

}  // namespace maskline
