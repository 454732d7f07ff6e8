// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/occlusion.h"

#include <algorithm>
#include <cstddef>

#include "core/project/project.h"

namespace maskline {
namespace {

constexpr double covered = 0.05, back = 0.5;              // visible share
constexpr std::size_t markedWithin = 2, foundWithin = 3;  // frames
constexpr double foundJ = 0.5, wrongJ = 0.3;
constexpr int mostWrong = 2;  // frames

bool isShown(const Prediction& p) { return p.presence == Presence::Visible && !p.mask.empty(); }

double jOf(const OcclusionFrame& frame) {
  return isShown(frame.found) ? iou(frame.found.mask, frame.truth) : 0;
}

/// A mask on something else that does not await review. If little of the object is visible, J is
/// not meaningful.
bool isSilentlyWrong(const OcclusionFrame& frame, float threshold) {
  const bool tells = frame.visible < covered || frame.visible >= back;
  return tells && isShown(frame.found) && frame.found.confidence >= threshold &&
         iou(frame.found.mask, frame.truth) < wrongJ;
}

constexpr ObjectId theObject{1};

}  // namespace

OcclusionScore scoreOcclusion(std::span<const OcclusionFrame> frames, float reviewThreshold) {
  OcclusionScore score;
  std::size_t first = 1;
  while (first + 1 < frames.size() && frames[first].visible >= covered) ++first;
  std::size_t last = first;
  while (last + 1 < frames.size() && frames[last + 1].visible < covered) ++last;
  std::size_t again = last;
  while (again + 1 < frames.size() && frames[again].visible < back) ++again;
  for (std::size_t i = 1; i < first; ++i)
    score.meanJ += jOf(frames[i]) / static_cast<double>(std::max<std::size_t>(1, first - 1));
  int wrong = 0;
  for (std::size_t i = 1; i < frames.size(); ++i) {
    const OcclusionFrame& frame = frames[i];
    score.marked |= first <= i && i <= first + markedWithin && !isShown(frame.found);
    score.found |= last < i && i <= again + foundWithin && jOf(frame) >= foundJ;
    score.review |=
        first <= i && i <= again + foundWithin && frame.found.confidence < reviewThreshold;
    wrong += isSilentlyWrong(frame, reviewThreshold) ? 1 : 0;
  }
  score.hidden = static_cast<int>(last - first + 1);
  score.silent = wrong > mostWrong;
  score.finalJ = jOf(frames.back());
  return score;
}

std::optional<OcclusionScore> runOcclusion(const BenchmarkClip& clip, int number,
                                           const OcclusionSettings& settings,
                                           const std::string& engine, const WorkContext& work) {
  const OcclusionParts parts = occlusionParts(clip, settings, number);
  OcclusionScene scene(parts);
  const std::string name = clip.name + " " + std::to_string(number + 1);
  const FrameIndex start(0);
  const ClipRun run = propagateFrames(scene, name, {{theObject, {{start, scene.truth(start)}}}},
                                      Direction::Forward, engine, work);
  if (run.cancelled) return std::nullopt;
  std::vector<OcclusionFrame> frames;
  for (FrameIndex at = start; at.value() < scene.info().frameCount; ++at)
    frames.push_back({scene.truth(at), scene.visible(at), run.predictions.at(at).at(theObject)});
  OcclusionScore score = scoreOcclusion(frames, ProjectSettings().reviewThreshold);
  score.name = name;
  score.hidden = parts.hidden;
  score.lookAlike = parts.lookAlike;
  return score;
}

OcclusionCount countOcclusions(std::span<const OcclusionScore> scores, int hidden) {
  OcclusionCount count;
  for (const OcclusionScore& score : scores) {
    if (hidden > 0 && score.hidden != hidden) continue;
    ++count.cases;
    count.marked += score.marked ? 1 : 0;
    count.found += score.found ? 1 : 0;
    count.review += score.review ? 1 : 0;
    count.handled += score.marked || score.review ? 1 : 0;
    count.silent += score.silent ? 1 : 0;
    count.right += score.finalJ >= foundJ ? 1 : 0;
  }
  return count;
}

}  // namespace maskline
