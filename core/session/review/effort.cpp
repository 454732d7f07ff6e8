// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/effort.h"

#include <algorithm>
#include <cmath>

#include "core/statistics/statistics.h"

namespace maskline {
namespace {

constexpr std::size_t fewestCorrections = 5;

int clicksOf(std::span<const StoredPrompt> prompts) {
  return static_cast<int>(std::ranges::count_if(prompts, [](const StoredPrompt& stored) {
    return std::holds_alternative<Click>(stored.prompt);
  }));
}

bool startsFromMask(std::span<const StoredPrompt> prompts) {
  return !prompts.empty() && std::holds_alternative<MaskPrompt>(prompts.front().prompt);
}

}  // namespace

EffortRates ratesOf(std::span<const Correction> corrections) {
  if (corrections.size() < fewestCorrections) return {};
  std::vector<std::int64_t> clicks, times, gaps;
  for (const Correction& correction : corrections) {
    clicks.push_back(correction.clicks);
    times.push_back(correction.changedAt);
  }
  std::ranges::sort(times);
  for (std::size_t i = 1; i < times.size(); ++i)
    if (times[i] - times[i - 1] <= usualGap) gaps.push_back(times[i] - times[i - 1]);
  EffortRates rates{quantilesOf(std::move(clicks)).median, EffortRates().seconds, true};
  if (!gaps.empty()) rates.seconds = quantilesOf(std::move(gaps)).median / 1000;
  return rates;
}

std::vector<Correction> readCorrections(const Project& project) {
  const FrameRange whole{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
  std::vector<Correction> corrections;
  for (const Object& object : project.objects()) {
    for (const FrameIndex frame : project.promptFrames(object.id, whole)) {
      const auto prompts = project.prompts(object.id, frame);
      if (!startsFromMask(prompts)) continue;
      for (const FrameRecord& record :
           project.recordsWithoutMasks(object.id, FrameRange::single(frame)))
        corrections.push_back({clicksOf(prompts), record.changedAt});
    }
  }
  return corrections;
}

Effort estimateEffort(std::span<const WeakStretch> stretches, const EffortRates& rates) {
  double corrections = 0;
  for (const WeakStretch& stretch : stretches)
    corrections += std::ceil(static_cast<double>(stretch.frames.length()) / (2 * correctionReach));
  return {static_cast<int>(stretches.size()),
          static_cast<int>(std::lround(corrections * rates.clicks)), corrections * rates.seconds,
          rates.fromHistory};
}

}  // namespace maskline
