// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/base/ids.h"

namespace maskline {

/// A run of neighbouring frames of one object that should be reviewed.
struct WeakStretch {
  ObjectId object;
  FrameRange frames;
  FrameIndex worst;      ///< the frame to review first: the one with the most expected error around
                         ///< it
  float confidence = 0;  ///< the lowest
  double error = 0;      ///< expected error around `worst`, in units of completely wrong frames
  friend bool operator==(const WeakStretch&, const WeakStretch&) = default;
};

/// A correction also improves neighbouring frames. The effect decays to 1/e after this many frames.
/// So a correction amid several uncertain frames is worth more than one at a single bad frame.
constexpr double correctionReach = 12;

// The rule that decides which masks need a review. Confidence and threshold are both float and are
// compared as such. Masks made by hand, keyframes and accepted masks never need one, whatever their
// confidence.

/// Whether the mask needs attention: it is rejected or its confidence is below `threshold`, and it
/// is not settled by a person (see isSettled()).
bool isWeak(const FrameSummary& summary, float threshold);
/// Whether the mask is below `threshold`, not settled and not yet rejected.
bool awaitsReview(const FrameSummary& summary, float threshold);

/// The weak frames of an object, joined into stretches over gaps of at most `joinGap` frames
/// without a settled frame. The expected error of a frame is 1 − confidence, and 1 if it was
/// rejected. Pure.
std::vector<WeakStretch> findWeakStretches(ObjectId object, std::span<const FrameSummary> summaries,
                                           float threshold, int joinGap = 2);

/// How many of the stretches with low confidence have been reviewed.
struct ReviewCount {
  int reviewed = 0;
  int total = 0;
  friend bool operator==(const ReviewCount&, const ReviewCount&) = default;
};
/// Counts for one object; `summaries` in frame order. A stretch is reviewed once none of its frames
/// awaits review. Pure.
ReviewCount countReviewed(ObjectId object, std::span<const FrameSummary> summaries,
                          float threshold);
/// Sorts by expected error, largest first.
void sortWorstFirst(std::vector<WeakStretch>& stretches);

/// A confidence as it is displayed: rounded down to hundredths, so that a value below the threshold
/// is not displayed as equal to it.
double shownConfidence(float confidence);

/// The index of the stretch of `object` that contains `frame`, if there is one.
std::optional<std::size_t> indexOf(std::span<const WeakStretch> stretches, FrameIndex frame,
                                   ObjectId object);

/// The stretch after (direction +1) or before (−1) the one of `object` that contains `from`, in the
/// order given, wrapping around. If no stretch contains it, the first (+1) or the last (−1).
std::optional<WeakStretch> nextWeak(std::span<const WeakStretch> stretches, FrameIndex from,
                                    ObjectId object, int direction);

}  // namespace maskline
