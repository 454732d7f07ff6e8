// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/scene_measures.h"

#include <set>

namespace maskline {

namespace {

constexpr double matchingIou = 0.5;
constexpr double ignoredShare = 0.5;

double ratio(std::int64_t part, std::int64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

const SceneSegment& at(SceneSegments segments, int number) {
  return segments[static_cast<std::size_t>(number)];
}

/// The crowd of each category. Categories with several have the last one.
std::map<std::size_t, int> crowdsIn(const OverlapTable::Areas& areas, SceneSegments truth) {
  std::map<std::size_t, int> crowds;
  for (const auto& [number, area] : areas)
    if (number != 0 && at(truth, number).crowd) crowds[at(truth, number).category] = number;
  return crowds;
}

}  // namespace

// ---- mIoU ---------------------------------------------------------------------------------------

std::optional<double> CategoryPixels::iou() const {
  const std::int64_t either = truth + predicted - both;
  if (either == 0) return std::nullopt;
  return ratio(both, either);
}

void addPixels(const OverlapTable& overlap, SceneSegments truth, SceneSegments predicted,
               std::span<CategoryPixels> categories) {
  for (const auto& [pair, count] : overlap.pixels()) {
    const auto [t, p] = pair;
    if (t == 0) continue;
    const std::size_t category = at(truth, t).category;
    categories[category].truth += count;
    if (p == 0) continue;
    categories[at(predicted, p).category].predicted += count;
    if (at(predicted, p).category == category) categories[category].both += count;
  }
}

// ---- PQ -----------------------------------------------------------------------------------------

double SegmentMatches::segmentation() const {
  return matched == 0 ? 0 : iou / static_cast<double>(matched);
}

double SegmentMatches::recognition() const {
  return matched == 0 ? 0 : ratio(2 * matched, 2 * matched + extra + missed);
}

double SegmentMatches::panoptic() const { return segmentation() * recognition(); }

void addMatches(const OverlapTable& overlap, SceneSegments truth, SceneSegments predicted,
                std::span<SegmentMatches> categories) {
  const OverlapTable::Areas truthAreas = overlap.truthAreas();
  const OverlapTable::Areas predictedAreas = overlap.predictedAreas();
  std::set<int> matchedTruth{0}, matchedPredicted{0};  // void takes no part
  for (const auto& [pair, shared] : overlap.pixels()) {
    const auto [t, p] = pair;
    if (t == 0 || p == 0 || at(truth, t).crowd) continue;
    if (at(truth, t).category != at(predicted, p).category) continue;
    const double iou = ratio(
        shared, truthAreas.at(t) + predictedAreas.at(p) - shared - overlap.pixels(0, p));
    if (iou <= matchingIou) continue;
    SegmentMatches& of = categories[at(truth, t).category];
    ++of.matched;
    of.iou += iou;
    matchedTruth.insert(t);
    matchedPredicted.insert(p);
  }
  for (const auto& [t, area] : truthAreas)
    if (!matchedTruth.contains(t) && !at(truth, t).crowd) ++categories[at(truth, t).category].missed;
  const std::map<std::size_t, int> crowds = crowdsIn(truthAreas, truth);
  for (const auto& [p, area] : predictedAreas) {
    if (matchedPredicted.contains(p)) continue;
    const std::size_t category = at(predicted, p).category;
    std::int64_t ignored = overlap.pixels(0, p);
    if (const auto crowd = crowds.find(category); crowd != crowds.end())
      ignored += overlap.pixels(crowd->second, p);
    if (ratio(ignored, area) <= ignoredShare) ++categories[category].extra;
  }
}

// ---- AQ -----------------------------------------------------------------------------------------

std::optional<double> TubeAssociation::association() const {
  if (tubes == 0) return std::nullopt;
  return sum / static_cast<double>(tubes);
}

void addAssociation(const OverlapTable& video, SceneSegments truth, SceneSegments predicted,
                    std::span<TubeAssociation> categories) {
  const auto isThing = [](SceneSegments segments, int number) {
    return number != 0 && !at(segments, number).stuff;
  };
  OverlapTable::Areas truthAreas, predictedAreas;
  std::map<OverlapTable::Pair, std::int64_t> shared;
  for (const auto& [pair, count] : video.pixels()) {
    const auto [t, p] = pair;
    const bool thing = isThing(truth, t);
    if (thing && at(truth, t).crowd) continue;
    const bool predictedThing = isThing(predicted, p);
    if (thing) truthAreas[t] += count;
    if (predictedThing) predictedAreas[p] += count;
    if (thing && predictedThing) shared[pair] = count;
  }
  for (const auto& [t, area] : truthAreas) ++categories[at(truth, t).category].tubes;
  for (const auto& [pair, count] : shared) {
    const auto [t, p] = pair;
    const double iou = ratio(count, truthAreas.at(t) + predictedAreas.at(p) - count);
    categories[at(truth, t).category].sum += ratio(count, truthAreas.at(t)) * iou;
  }
}

}  // namespace maskline
