// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/benchmark/scores.h"

namespace maskline {

/// What was promised of a mask, and how good it was.
struct ConfidenceSample {
  double confidence = 0;
  double j = 0;
};
std::vector<ConfidenceSample> samplesOf(std::span<const FrameScore> scores);

/// Frames below this J are the ones to be found.
constexpr double badJ = 0.7;

/// The mean distance between confidence and J over equal bins of confidence, weighted by their
/// number of samples (expected calibration error, with J in the place of accuracy).
double calibrationError(std::span<const ConfidenceSample> samples, int bins = 15);
/// The chance that a frame of J < badJ has less confidence than another one; equal confidence
/// counts half. None without frames of both kinds.
std::optional<double> areaUnderRoc(std::span<const ConfidenceSample> samples);
/// The share of the sum of 1 − J that lies in the fifth of the samples with the least confidence.
/// Among samples of equal confidence the mean is taken. None where there is no error.
std::optional<double> errorInWorstFifth(std::span<const ConfidenceSample> samples);
/// The same for an oracle that knows J: no confidence finds more.
std::optional<double> oracleErrorInWorstFifth(std::span<const ConfidenceSample> samples);
/// Pearson's; none where one of both is constant.
std::optional<double> correlation(std::span<const ConfidenceSample> samples);

struct ConfidenceScore {
  std::string name;
  int frames = 0;
  int badFrames = 0;
  double meanConfidence = 0, meanJ = 0;
  double ece = 0;
  std::optional<double> auroc, errorInWorstFifth, oracleErrorInWorstFifth, correlation;
};
ConfidenceScore scoreConfidence(const std::string& name, std::span<const ConfidenceSample> samples);
/// The mean of sequences, each figure over those that have it.
ConfidenceScore meanOf(std::span<const ConfidenceScore> scores);

}  // namespace maskline
