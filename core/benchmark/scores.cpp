// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/mask/metrics.h"

namespace maskline {
namespace {

double meanOf(std::span<const double> values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

const Prediction* predictionAt(const Predictions& predictions, FrameIndex frame, ObjectId object) {
  const auto all = predictions.find(frame);
  if (all == predictions.end()) return nullptr;
  const auto it = all->second.find(object);
  return it == all->second.end() ? nullptr : &it->second;
}

}  // namespace

void makeDisjoint(Predictions& predictions) {
  for (auto& [frame, objects] : predictions) {
    if (objects.size() < 2) continue;
    Mask taken(objects.begin()->second.mask.size());
    for (auto& [object, prediction] : objects) {
      prediction.mask = subtract(prediction.mask, taken);
      taken = unite(taken, prediction.mask);
    }
  }
}

std::vector<FrameScore> scoreFrames(const ClipTruth& truth, const Predictions& predictions,
                                    Measures measures) {
  std::vector<FrameScore> scores;
  const Mask nothing(truth.size);
  for (const auto& [object, given] : truth.given)
    for (const FrameIndex frame : truth.scoredFrames(object)) {
      const Prediction* prediction = predictionAt(predictions, frame, object);
      const Mask& predicted = prediction ? prediction->mask : nothing;
      const Mask expected = truth.mask(frame, object);
      FrameScore score{frame, object, regionJ(expected, predicted), 0, 0};
      if (measures == Measures::JAndF) score.f = boundaryF(expected, predicted);
      if (prediction) score.confidence = prediction->confidence;
      scores.push_back(score);
    }
  return scores;
}

/// The quarters overlap by one frame, as in the evaluator of DAVIS (db_statistics).
ScoreStatistics statistics(std::span<const double> values) {
  if (values.empty()) return {};
  const auto count = static_cast<double>(values.size());
  const auto bound = [&](int quarter) {
    return static_cast<std::size_t>(std::nearbyint(1 + (count - 1) * quarter / 4 + 1e-10)) - 1;
  };
  const auto quarter = [&](int i) { return values.subspan(bound(i), bound(i + 1) - bound(i) + 1); };
  const auto above = std::ranges::count_if(values, [](double v) { return v > 0.5; });
  return {meanOf(values), static_cast<double>(above) / count,
          meanOf(quarter(0)) - meanOf(quarter(3))};
}

}  // namespace maskline
