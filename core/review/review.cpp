// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>

namespace maskline {
namespace {

double expectedError(const FrameSummary& s) {
  return s.review == ReviewState::Rejected ? 1 : 1 - double(s.confidence);
}

/// Adds to `reached` the errors of the frames before, in the order given, as far as they reach.
template <class Frames>
void addErrorsBehind(const Frames& frames, std::map<FrameIndex, double>& reached) {
  double behind = 0;
  std::optional<FrameIndex> last;
  for (const FrameSummary& s : frames) {
    if (last) behind *= std::exp(-std::abs(double(s.frame - *last)) / correctionReach);
    reached[s.frame] += behind;
    behind += expectedError(s);
    last = s.frame;
  }
}

/// Of neighbouring weak frames.
WeakStretch stretchOf(ObjectId object, std::span<const FrameSummary> weak) {
  std::map<FrameIndex, double> reached;
  for (const FrameSummary& s : weak) reached[s.frame] = expectedError(s);
  addErrorsBehind(weak, reached);
  addErrorsBehind(std::views::reverse(weak), reached);
  const auto worst = std::ranges::max_element(reached, {}, [](const auto& r) { return r.second; });
  const auto lowest = std::ranges::min_element(weak, {}, &FrameSummary::confidence);
  return {object,
          {weak.front().frame, weak.back().frame + 1},
          worst->first,
          lowest->confidence,
          worst->second};
}

}  // namespace

bool awaitsReview(const FrameSummary& s, float threshold) {
  return !isSettled(s) && s.review == ReviewState::Unreviewed && s.confidence < threshold;
}

bool isWeak(const FrameSummary& s, float threshold) {
  return awaitsReview(s, threshold) || (!isSettled(s) && s.review == ReviewState::Rejected);
}

std::vector<WeakStretch> findWeakStretches(ObjectId object, std::span<const FrameSummary> summaries,
                                           float threshold, int joinGap) {
  std::vector<WeakStretch> out;
  std::vector<FrameSummary> weak;
  const auto close = [&] {
    if (!weak.empty()) out.push_back(stretchOf(object, weak));
    weak.clear();
  };
  for (const FrameSummary& s : summaries) {
    if (isSettled(s) || (!weak.empty() && s.frame - weak.back().frame > joinGap + 1)) close();
    if (isWeak(s, threshold)) weak.push_back(s);
  }
  close();
  return out;
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
    return std::make_tuple(-s.error, s.worst, s.object);
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
