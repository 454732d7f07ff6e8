// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/chooser.h"

#include <algorithm>
#include <cstdlib>
#include <random>

#include "core/review/find_reasons.h"
#include "core/review/review.h"

namespace maskline {
namespace {

using Records = std::map<ObjectId, FrameRecord>;

Records recordsOf(FrameIndex frame, const std::map<ObjectId, Prediction>& objects, bool keyframe) {
  Records records;
  for (const auto& [object, prediction] : objects) {
    FrameRecord record =
        makeRecord(frame, prediction.mask, MaskSource::Tracked, prediction.confidence);
    record.summary.keyframe = keyframe;
    records.emplace(object, std::move(record));
  }
  return records;
}

/// The masks of one object as the review queue sees them.
struct Track {
  std::vector<FrameSummary> summaries;  // of candidates and keyframes
  FrameReasons reasons;
};

std::map<ObjectId, Track> tracksOf(std::span<const FrameIndex> candidates,
                                   const std::set<FrameIndex>& keyframes,
                                   const Predictions& predictions) {
  std::map<ObjectId, Track> tracks;
  std::vector<FrameFigures> figures;
  for (const auto& [frame, objects] : predictions) {
    const bool keyframe = keyframes.contains(frame);
    const Records records = recordsOf(frame, objects, keyframe);
    figures.push_back(figuresOf(frame, records));
    if (!keyframe && !std::ranges::binary_search(candidates, frame)) continue;
    for (const auto& [object, record] : records) tracks[object].summaries.push_back(record.summary);
  }
  if (figures.empty()) return tracks;
  const FrameRange whole{figures.front().frame, figures.back().frame + 1};
  auto found = findReasons(figures, {}, whole);
  for (auto& [object, reasons] : found) tracks[object].reasons = std::move(reasons);
  return tracks;
}

}  // namespace

std::optional<FrameIndex> chooseByReview(std::span<const FrameIndex> candidates,
                                         const std::set<FrameIndex>& keyframes,
                                         const Predictions& predictions) {
  std::vector<WeakStretch> suggestions;
  for (const auto& [object, track] : tracksOf(candidates, keyframes, predictions))
    if (const auto best = suggestKeyframe(object, track.summaries, 0, track.reasons))
      suggestions.push_back(*best);
  if (suggestions.empty()) return std::nullopt;
  sortWorstFirst(suggestions);
  return suggestions.front().worst;
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
