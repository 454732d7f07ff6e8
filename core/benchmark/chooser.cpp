// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/chooser.h"

#include <algorithm>
#include <cstdlib>
#include <random>

#include "core/review/review.h"

namespace maskline {
namespace {

using Summaries = std::map<ObjectId, std::vector<FrameSummary>>;

/// Of every object, in the order of the clip.
Summaries summariesOf(std::span<const FrameIndex> candidates, const std::set<FrameIndex>& keyframes,
                      const Predictions& predictions) {
  Summaries summaries;
  for (const auto& [frame, objects] : predictions) {
    const bool keyframe = keyframes.contains(frame);
    if (!keyframe && !std::ranges::binary_search(candidates, frame)) continue;
    for (const auto& [object, prediction] : objects) {
      FrameSummary s =
          makeRecord(frame, prediction.mask, MaskSource::Tracked, prediction.confidence).summary;
      s.keyframe = keyframe;
      summaries[object].push_back(s);
    }
  }
  return summaries;
}

}  // namespace

std::optional<FrameIndex> chooseByReview(std::span<const FrameIndex> candidates,
                                         const std::set<FrameIndex>& keyframes,
                                         const Predictions& predictions) {
  // The ranking goes on below any threshold that a person may have set.
  constexpr float everything = 2;
  std::vector<WeakStretch> queue;
  for (const auto& [object, summaries] : summariesOf(candidates, keyframes, predictions)) {
    const auto found = findWeakStretches(object, summaries, everything);
    queue.insert(queue.end(), found.begin(), found.end());
  }
  sortWorstFirst(queue);
  if (queue.empty()) return std::nullopt;
  return queue.front().worst;
}

std::optional<FrameIndex> chooseEvenly(std::span<const FrameIndex> candidates,
                                       const std::set<FrameIndex>& keyframes, std::int64_t length) {
  FrameIndex from(0), longestFrom(0);
  std::int64_t longest = 0;
  const auto close = [&](FrameIndex end) {
    if (end - from > longest) {
      longest = end - from;
      longestFrom = from;
    }
    from = end;
  };
  for (const FrameIndex keyframe : keyframes) close(keyframe);
  close(FrameIndex(length));
  const FrameIndex middle = longestFrom + longest / 2;
  const auto nearest = std::ranges::min_element(
      candidates, {}, [&](FrameIndex frame) { return std::abs(frame - middle); });
  if (nearest == candidates.end()) return std::nullopt;
  return *nearest;
}

std::optional<FrameIndex> chooseAtRandom(std::span<const FrameIndex> candidates, unsigned seed,
                                         int round) {
  if (candidates.empty()) return std::nullopt;
  std::seed_seq mixed{seed, static_cast<unsigned>(round)};
  std::mt19937 random(mixed);
  return candidates[random() % candidates.size()];
}

std::optional<FrameIndex> chooseWorst(std::span<const FrameIndex> candidates,
                                      std::span<const FrameScore> scores) {
  std::map<FrameIndex, std::pair<double, int>> sums;
  for (const FrameScore& s : scores) {
    sums[s.frame].first += s.j;
    ++sums[s.frame].second;
  }
  std::optional<FrameIndex> worst;
  double least = 0;
  for (const FrameIndex frame : candidates) {
    const auto sum = sums.find(frame);
    if (sum == sums.end()) continue;
    const double j = sum->second.first / sum->second.second;
    if (worst && j >= least) continue;
    worst = frame;
    least = j;
  }
  return worst;
}

}  // namespace maskline
