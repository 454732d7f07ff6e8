// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/find_kind.h"

#include <algorithm>

#include "core/benchmark/clip_truth.h"
#include "core/benchmark/still.h"
#include "core/proposals/find.h"

namespace maskline {
namespace {

constexpr double matching = 0.5;  // IoU
constexpr double isVoid = 0.5;    // of a candidate

/// The same on every machine (FNV-1a), unlike std::hash.
int halfOf(const std::string& name) {
  std::uint32_t hash = 2166136261u;
  for (const unsigned char c : name) hash = (hash ^ c) * 16777619u;
  return static_cast<int>((hash >> 16) % 2) + 1;
}

/// The objects of an image by kind, the largest first.
std::map<std::string, std::vector<Mask>> byKind(const FrameTruth& truth, const std::string& stem,
                                                const Kinds& kinds) {
  std::map<std::string, std::vector<Mask>> sorted;
  const auto labels = kinds.find(stem);
  for (const auto& [object, mask] : truth.objects) {
    if (kinds.empty()) sorted["all"].push_back(mask);
    if (labels == kinds.end()) continue;
    const auto name = labels->second.find(object.value);
    if (name != labels->second.end()) sorted[name->second].push_back(mask);
  }
  for (auto& [name, masks] : sorted)
    std::ranges::stable_sort(masks, std::greater<>(), [](const Mask& m) { return m.area(); });
  return sorted;
}

/// Candidates that are neither the example nor void.
std::vector<Mask> counted(const std::vector<Candidate>& candidates, const Mask& example,
                          const Mask& ignored, float leastScore) {
  std::vector<Mask> masks;
  for (const Candidate& candidate : candidates) {
    const auto covered = static_cast<double>(intersectionArea(candidate.mask, ignored));
    if (candidate.score >= leastScore && iou(candidate.mask, example) < matching &&
        covered < isVoid * static_cast<double>(candidate.mask.area()))
      masks.push_back(candidate.mask);
  }
  return masks;
}

int matches(const std::vector<Mask>& candidates, std::vector<Mask> wanted) {
  int found = 0;
  for (const Mask& candidate : candidates) {
    const auto best = std::ranges::max_element(
        wanted, {}, [&](const Mask& mask) { return iou(mask, candidate); });
    if (best == wanted.end() || iou(*best, candidate) < matching) continue;
    ++found;
    wanted.erase(best);
  }
  return found;
}

}  // namespace

std::vector<FindKindScore> findKinds(const BenchmarkClip& clip, Segmenter& segmenter,
                                     const FindKindSettings& settings, const WorkContext& work) {
  std::vector<FindKindScore> scores;
  std::int64_t done = 0;
  for (const auto& [frame, path] : clip.truths) {
    work.report(done++, std::ssize(clip.truths));
    const std::string stem = path.stem().string();
    if (settings.half != 0 && halfOf(stem) != settings.half) continue;
    const FrameTruth truth = readFrameTruth(path);
    for (auto& [kind, masks] : byKind(truth, stem, settings.kinds)) {
      if (std::ssize(masks) < settings.least) continue;
      const SearchImage image{
          {imageKeyOf(clip), frame},
          readStill(clip.images[static_cast<std::size_t>(frame.value())], truth.size)};
      const FindExample example{image, masks.front()};
      const auto sought = soughtBy(segmenter, {&example, 1});
      const auto candidates = findLike(segmenter, sought, image, {work.stop, {}});
      if (!candidates) return scores;
      const auto proposed = counted(*candidates, masks.front(), truth.ignored, settings.leastScore);
      masks.erase(masks.begin());
      scores.push_back({stem, kind, static_cast<int>(masks.size()),
                        static_cast<int>(proposed.size()), matches(proposed, masks)});
    }
  }
  return scores;
}

FindKindScore sumOf(std::span<const FindKindScore> scores) {
  FindKindScore sum;
  for (const FindKindScore& score : scores) {
    sum.wanted += score.wanted;
    sum.proposed += score.proposed;
    sum.found += score.found;
  }
  return sum;
}

}  // namespace maskline
