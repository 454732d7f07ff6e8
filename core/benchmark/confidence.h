// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/benchmark/scores.h"

namespace maskline {

/// The estimated confidence of a mask and its true J.
struct ConfidenceSample {
  double confidence = 0;
  double j = 0;
};
std::vector<ConfidenceSample> samplesOf(std::span<const FrameScore> scores);

/// Frames with a lower J count as bad.
constexpr double badJ = 0.7;

/// The expected calibration error, with J in place of accuracy: the mean absolute difference
/// between confidence and J over equal bins of confidence, weighted by the number of samples.
double calibrationError(std::span<const ConfidenceSample> samples, int bins = 15);
/// The AUROC of confidence for finding bad frames: the probability that a bad frame has lower
/// confidence than a good one, with ties counted half. Empty unless there are frames of both kinds.
std::optional<double> areaUnderRoc(std::span<const ConfidenceSample> samples);
/// The share of the total error (1 − J) in the fifth of the samples with the lowest confidence.
/// Ties are averaged. Empty if there is no error.
std::optional<double> errorInWorstFifth(std::span<const ConfidenceSample> samples);
/// The same for an oracle that sorts by J: the upper bound.
std::optional<double> oracleErrorInWorstFifth(std::span<const ConfidenceSample> samples);
/// Pearson correlation. Empty if confidence or J is constant.
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
/// The mean over sequences. Each figure is averaged over the sequences that have it.
ConfidenceScore meanOf(std::span<const ConfidenceScore> scores);

}  // namespace maskline
