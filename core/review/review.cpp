// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

#include <algorithm>

namespace maskline {
namespace {

bool settledByPerson(const FrameSummary& s) {
  return isAnchor(s) || s.source == MaskSource::Clicked || s.source == MaskSource::Painted;
}

bool isWeak(const FrameSummary& s, double threshold) {
  if (settledByPerson(s)) return false;
  return s.review == ReviewState::Rejected || s.confidence < static_cast<float>(threshold);
}

}  // namespace

std::vector<WeakStretch> findWeakStretches(ObjectId object, std::span<const FrameSummary> summaries,
                                           double threshold, int joinGap) {
  std::vector<WeakStretch> out;
  for (const FrameSummary& s : summaries) {
    if (!isWeak(s, threshold)) continue;
    if (out.empty() || s.frame - out.back().frames.end > joinGap) {
      out.push_back({object, FrameRange::single(s.frame), s.frame, s.confidence});
      continue;
    }
    WeakStretch& stretch = out.back();
    stretch.frames.end = s.frame + 1;
    if (s.confidence < stretch.confidence) {
      stretch.worst = s.frame;
      stretch.confidence = s.confidence;
    }
  }
  return out;
}

void sortWorstFirst(std::vector<WeakStretch>& stretches) {
  const auto rank = [](const WeakStretch& s) {
    return std::make_tuple(s.confidence, s.worst, s.object);
  };
  std::sort(stretches.begin(), stretches.end(),
            [&](const WeakStretch& a, const WeakStretch& b) { return rank(a) < rank(b); });
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
