// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/base/ids.h"
#include "core/review/reasons.h"

namespace maskline {

/// A run of neighbouring frames of one object that should be reviewed: an item of the queue.
struct WeakStretch {
  ObjectId object;
  FrameRange frames;
  FrameIndex worst;      ///< the frame to review first: the one whose correction gains most
  float confidence = 0;  ///< the lowest
  double gain = 0;  ///< the expected error around `worst`, in units of completely wrong frames:
                    ///< what a correction of this frame is expected to repair
  Reasons reasons = {};                     ///< of all its frames
  MaskSource source = MaskSource::Tracked;  ///< of the mask on `worst`
  friend bool operator==(const WeakStretch&, const WeakStretch&) = default;
};

/// A correction also improves neighbouring frames. The effect decays to 1/e after this many frames.
/// So a correction amid several uncertain frames is worth more than one at a single bad frame.
constexpr double correctionReach = 12;

// The rule that decides which masks need a review. Confidence and threshold are both float and are
// compared as such. Masks made by hand, keyframes and accepted masks never need one, whatever their
// confidence. The reasons that follow from the masks (find_reasons.h) are passed as `found`.

/// Whether the mask needs attention: it is rejected or its confidence is below `threshold`, and it
/// is not settled by a person (see isSettled()).
bool isWeak(const FrameSummary& summary, float threshold);
/// Why the mask needs a review: empty if it is settled, else `found`, whether it is rejected, and
/// whether it is below `threshold`.
Reasons reasonsToReview(const FrameSummary& summary, Reasons found, float threshold);
/// The probability that a mask is wrong: 1 if it was rejected, else
/// 1 − confidence × ∏ (1 − suspicionOf(reason)).
double expectedError(const FrameSummary& summary, Reasons reasons);
/// Whether the mask is below `threshold`, not settled and not yet rejected.
bool awaitsReview(const FrameSummary& summary, float threshold);

/// The frames of an object that need a review, joined into stretches over gaps of at most `joinGap`
/// frames without a settled frame. Pure.
std::vector<WeakStretch> findWeakStretches(ObjectId object, std::span<const FrameSummary> summaries,
                                           float threshold, const FrameReasons& found = {},
                                           int joinGap = 2);
/// The stretch whose correction gains most among all masks that are not settled, whatever their
/// confidence. Its reasons are those of its `worst` frame at `threshold`. Empty if all masks are
/// settled. Pure.
std::optional<WeakStretch> suggestKeyframe(ObjectId object, std::span<const FrameSummary> summaries,
                                           float threshold, const FrameReasons& found = {});

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
/// Sorts by expected gain, largest first.
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
