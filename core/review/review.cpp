// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <tuple>

namespace maskline {
namespace {

/// A mask that needs a review.
struct WeakFrame {
  FrameSummary summary;
  Reasons reasons;
  double error = 0;
};

Reasons reasonsAt(const FrameReasons& found, FrameIndex frame) {
  const auto known = found.find(frame);
  return known == found.end() ? Reasons() : known->second;
}

/// Adds to `reached` the errors of the frames before, in the order given, as far as they reach.
template <class Frames>
void addErrorsBehind(const Frames& frames, std::map<FrameIndex, double>& reached) {
  double behind = 0;
  std::optional<FrameIndex> last;
  for (const WeakFrame& weak : frames) {
    const FrameIndex frame = weak.summary.frame;
    if (last) behind *= std::exp(-std::abs(double(frame - *last)) / correctionReach);
    reached[frame] += behind;
    behind += weak.error;
    last = frame;
  }
}

/// Of neighbouring weak frames.
WeakStretch stretchOf(ObjectId object, std::span<const WeakFrame> weak) {
  std::map<FrameIndex, double> reached;
  WeakStretch stretch{object, {weak.front().summary.frame, weak.back().summary.frame + 1}, {}, 1};
  for (const WeakFrame& w : weak) {
    reached[w.summary.frame] = w.error;
    stretch.reasons |= w.reasons;
    stretch.confidence = std::min(stretch.confidence, w.summary.confidence);
  }
  addErrorsBehind(weak, reached);
  addErrorsBehind(std::views::reverse(weak), reached);
  const auto worst = std::ranges::max_element(reached, {}, [](const auto& r) { return r.second; });
  std::tie(stretch.worst, stretch.gain) = *worst;
  stretch.source = std::ranges::find(weak, stretch.worst, [](const WeakFrame& w) {
                     return w.summary.frame;
                   })->summary.source;
  return stretch;
}

}  // namespace

bool awaitsReview(const FrameSummary& s, float threshold) {
  return !isSettled(s) && s.review == ReviewState::Unreviewed && s.confidence < threshold;
}

bool isWeak(const FrameSummary& s, float threshold) {
  return awaitsReview(s, threshold) || (!isSettled(s) && s.review == ReviewState::Rejected);
}

Reasons reasonsToReview(const FrameSummary& s, Reasons found, float threshold) {
  if (isSettled(s)) return {};
  if (s.review == ReviewState::Rejected) found |= ReviewReason::Rejected;
  if (awaitsReview(s, threshold)) found |= ReviewReason::LowConfidence;
  return found;
}

double expectedError(const FrameSummary& s, Reasons reasons) {
  if (s.review == ReviewState::Rejected) return 1;
  double right = s.confidence;
  for (const ReviewReason reason : allReviewReasons)
    if (reasons.has(reason)) right *= 1 - suspicionOf(reason);
  return 1 - right;
}

std::vector<WeakStretch> findWeakStretches(ObjectId object, std::span<const FrameSummary> summaries,
                                           float threshold, const FrameReasons& found,
                                           int joinGap) {
  std::vector<WeakStretch> out;
  std::vector<WeakFrame> weak;
  const auto close = [&] {
    if (!weak.empty()) out.push_back(stretchOf(object, weak));
    weak.clear();
  };
  for (const FrameSummary& s : summaries) {
    if (isSettled(s) || (!weak.empty() && s.frame - weak.back().summary.frame > joinGap + 1))
      close();
    const Reasons reasons = reasonsToReview(s, reasonsAt(found, s.frame), threshold);
    if (!reasons.empty()) weak.push_back({s, reasons, expectedError(s, reasons)});
  }
  close();
  return out;
}

std::optional<WeakStretch> suggestKeyframe(ObjectId object, std::span<const FrameSummary> summaries,
                                           float threshold, const FrameReasons& found) {
  constexpr float everything = 2;
  std::vector<WeakStretch> all = findWeakStretches(object, summaries, everything, found);
  if (all.empty()) return std::nullopt;
  sortWorstFirst(all);
  WeakStretch& best = all.front();
  const auto worst = std::ranges::find(summaries, best.worst, &FrameSummary::frame);
  best.reasons = reasonsToReview(*worst, reasonsAt(found, best.worst), threshold);
  return best;
}

ReviewCount countReviewed(ObjectId object, std::span<const FrameSummary> summaries,
                          float threshold) {
  std::vector<FrameSummary> untouched(summaries.begin(), summaries.end());
  for (FrameSummary& s : untouched) s.review = ReviewState::Unreviewed;
  ReviewCount count;
  for (const WeakStretch& stretch : findWeakStretches(object, untouched, threshold)) {
    const auto waits = [&](const FrameSummary& s) {
      return stretch.frames.contains(s.frame) && awaitsReview(s, threshold);
    };
    const auto first =
        std::ranges::lower_bound(summaries, stretch.frames.begin, {}, &FrameSummary::frame);
    const auto last =
        first + std::min<std::int64_t>(summaries.end() - first, stretch.frames.length());
    ++count.total;
    if (std::none_of(first, last, waits)) ++count.reviewed;
  }
  return count;
}

void sortWorstFirst(std::vector<WeakStretch>& stretches) {
  const auto rank = [](const WeakStretch& s) {
    return std::make_tuple(-s.gain, s.worst, s.object);
  };
  std::sort(stretches.begin(), stretches.end(),
            [&](const WeakStretch& a, const WeakStretch& b) { return rank(a) < rank(b); });
}

double shownConfidence(float confidence) {
  constexpr double forgiven = 1e-3;  // 0.42 as a float is a little less
  return std::floor(double(confidence) * 100 + forgiven) / 100;
}

std::optional<std::size_t> indexOf(std::span<const WeakStretch> stretches, FrameIndex frame,
                                   ObjectId object) {
  const auto found = std::ranges::find_if(stretches, [&](const WeakStretch& s) {
    return s.object == object && s.frames.contains(frame);
  });
  if (found == stretches.end()) return std::nullopt;
  return static_cast<std::size_t>(found - stretches.begin());
}

std::optional<WeakStretch> nextWeak(std::span<const WeakStretch> stretches, FrameIndex from,
                                    ObjectId object, int direction) {
  const std::size_t count = stretches.size();
  if (count == 0) return std::nullopt;
  const auto here = indexOf(stretches, from, object);
  if (!here) return direction > 0 ? stretches.front() : stretches.back();
  return stretches[(*here + (direction > 0 ? 1 : count - 1)) % count];
}

}  // namespace maskline
