// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/lookalikes.h"

#include <algorithm>
#include <random>

#include "core/project/project.h"

namespace maskline {
namespace {

constexpr double enough = 0.5;  // visible share, and J
constexpr double wrongJ = 0.3, onCopies = 0.5;
constexpr int mostWrong = 2;  // frames
constexpr ObjectId theObject{1};

bool isShown(const Prediction& p) { return p.presence == Presence::Visible && !p.mask.empty(); }

double jOf(const LookalikeFrame& frame) {
  return isShown(frame.found) ? iou(frame.found.mask, frame.truth) : 0;
}

bool isSwapped(const LookalikeFrame& frame) {
  if (!isShown(frame.found) || jOf(frame) >= wrongJ) return false;
  const auto shared = static_cast<double>(intersectionArea(frame.found.mask, frame.copies));
  return shared > onCopies * static_cast<double>(frame.found.mask.area());
}

}  // namespace

LookalikeParts lookalikeParts(const BenchmarkClip& clip, const SceneSettings& settings,
                              int number) {
  std::mt19937 bits(settings.seed * 1000 + static_cast<unsigned>(number));
  LookalikeParts parts;
  parts.object = anyObject(clip, settings.stills, bits);
  parts.background = anyPhotograph(settings, bits);
  parts.copies = 1 + number / 2 % 2;
  parts.turnsBack = number % 2 == 1;
  parts.seed = bits();
  return parts;
}

LookalikeScore scoreLookalikes(std::span<const LookalikeFrame> frames, float reviewThreshold) {
  LookalikeScore score;
  int counted = 0, unnoticed = 0;
  for (const LookalikeFrame& frame : frames.subspan(std::min<std::size_t>(1, frames.size()))) {
    if (isSwapped(frame)) {
      ++score.swapped;
      unnoticed += frame.found.confidence >= reviewThreshold ? 1 : 0;
    }
    if (frame.visible < enough) continue;
    score.meanJ += jOf(frame);
    ++counted;
  }
  score.meanJ /= std::max(1, counted);
  score.silent = unnoticed > mostWrong;
  if (!frames.empty()) score.finalJ = jOf(frames.back());
  return score;
}

std::optional<LookalikeScore> runLookalikes(const BenchmarkClip& clip, int number,
                                            const SceneSettings& settings,
                                            const std::string& engine, const WorkContext& work) {
  const LookalikeParts parts = lookalikeParts(clip, settings, number);
  LookalikeScene scene(parts);
  const std::string name = clip.name + " " + std::to_string(number + 1);
  const FrameIndex start(0);
  const ClipRun run = propagateFrames(scene, name, {{theObject, {{start, scene.truth(start)}}}},
                                      Direction::Forward, engine, work);
  if (run.cancelled) return std::nullopt;
  std::vector<LookalikeFrame> frames;
  for (FrameIndex at = start; at.value() < scene.info().frameCount; ++at)
    frames.push_back({scene.truth(at), scene.visible(at), scene.copies(at),
                      run.predictions.at(at).at(theObject)});
  LookalikeScore score = scoreLookalikes(frames, ProjectSettings().reviewThreshold);
  score.name = name;
  score.copies = parts.copies;
  score.turnsBack = parts.turnsBack;
  return score;
}

LookalikeCount countLookalikes(std::span<const LookalikeScore> scores) {
  LookalikeCount count;
  for (const LookalikeScore& score : scores) {
    ++count.cases;
    count.lost += score.finalJ < enough ? 1 : 0;
    count.swapped += score.swapped > mostWrong ? 1 : 0;
    count.silent += score.silent ? 1 : 0;
    count.meanJ += score.meanJ / static_cast<double>(scores.size());
  }
  return count;
}

}  // namespace maskline
