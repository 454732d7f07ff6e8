// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/confidence.h"

#include <algorithm>
#include <cmath>

namespace maskline {
namespace {

std::vector<ConfidenceSample> byConfidence(std::span<const ConfidenceSample> samples) {
  std::vector<ConfidenceSample> sorted(samples.begin(), samples.end());
  std::ranges::sort(sorted, {}, &ConfidenceSample::confidence);
  return sorted;
}

/// Calls `onGroup` for each group of equal confidence, in ascending order.
template <class OnGroup>
void eachGroup(std::span<const ConfidenceSample> sorted, OnGroup onGroup) {
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin;
    while (end < sorted.size() && sorted[end].confidence == sorted[begin].confidence) ++end;
    onGroup(sorted.subspan(begin, end - begin));
    begin = end;
  }
}

double errorOf(std::span<const ConfidenceSample> samples) {
  double error = 0;
  for (const ConfidenceSample& s : samples) error += 1 - s.j;
  return error;
}

/// The mean of the values that exist.
class PartialMean {
 public:
  void add(std::optional<double> value) {
    if (!value) return;
    m_sum += *value;
    ++m_count;
  }
  std::optional<double> value() const {
    return m_count > 0 ? std::optional(m_sum / m_count) : std::nullopt;
  }

 private:
  double m_sum = 0;
  int m_count = 0;
};

}  // namespace

std::vector<ConfidenceSample> samplesOf(std::span<const FrameScore> scores) {
  std::vector<ConfidenceSample> samples;
  for (const FrameScore& s : scores) samples.push_back({s.confidence, s.j});
  return samples;
}

double calibrationError(std::span<const ConfidenceSample> samples, int bins) {
  std::vector<double> gap(static_cast<std::size_t>(bins));
  for (const ConfidenceSample& s : samples) {
    const int bin = std::clamp(static_cast<int>(s.confidence * bins), 0, bins - 1);
    gap[static_cast<std::size_t>(bin)] += s.confidence - s.j;
  }
  double error = 0;
  for (const double g : gap) error += std::abs(g);
  return samples.empty() ? 0 : error / static_cast<double>(samples.size());
}

std::optional<double> areaUnderRoc(std::span<const ConfidenceSample> samples) {
  double bad = 0, good = 0, won = 0;
  eachGroup(byConfidence(samples), [&](std::span<const ConfidenceSample> group) {
    const auto badHere = static_cast<double>(
        std::ranges::count_if(group, [](const ConfidenceSample& s) { return s.j < badJ; }));
    const double goodHere = static_cast<double>(group.size()) - badHere;
    won += goodHere * (bad + badHere / 2);
    bad += badHere;
    good += goodHere;
  });
  if (bad == 0 || good == 0) return std::nullopt;
  return won / (bad * good);
}

std::optional<double> errorInWorstFifth(std::span<const ConfidenceSample> samples) {
  const double all = errorOf(samples);
  if (all <= 0) return std::nullopt;
  double room = static_cast<double>(samples.size()) / 5, found = 0;
  eachGroup(byConfidence(samples), [&](std::span<const ConfidenceSample> group) {
    const auto size = static_cast<double>(group.size());
    const double taken = std::min(room, size);
    found += errorOf(group) * taken / size;
    room -= taken;
  });
  return found / all;
}

std::optional<double> oracleErrorInWorstFifth(std::span<const ConfidenceSample> samples) {
  std::vector<ConfidenceSample> told(samples.begin(), samples.end());
  for (ConfidenceSample& s : told) s.confidence = s.j;
  return errorInWorstFifth(told);
}

std::optional<double> correlation(std::span<const ConfidenceSample> samples) {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (const ConfidenceSample& s : samples) {
    n += 1, x += s.confidence, y += s.j;
    xx += s.confidence * s.confidence, yy += s.j * s.j, xy += s.confidence * s.j;
  }
  constexpr double constant = 1e-12;
  const double vx = n * xx - x * x, vy = n * yy - y * y;
  if (vx <= constant || vy <= constant) return std::nullopt;
  return (n * xy - x * y) / std::sqrt(vx * vy);
}

ConfidenceScore scoreConfidence(const std::string& name,
                                std::span<const ConfidenceSample> samples) {
  ConfidenceScore score;
  score.name = name;
  score.frames = static_cast<int>(samples.size());
  for (const ConfidenceSample& s : samples) {
    score.badFrames += s.j < badJ ? 1 : 0;
    score.meanConfidence += s.confidence / score.frames;
    score.meanJ += s.j / score.frames;
  }
  score.ece = calibrationError(samples);
  score.auroc = areaUnderRoc(samples);
  score.errorInWorstFifth = errorInWorstFifth(samples);
  score.oracleErrorInWorstFifth = oracleErrorInWorstFifth(samples);
  score.correlation = correlation(samples);
  return score;
}

ConfidenceScore meanOf(std::span<const ConfidenceScore> scores) {
  PartialMean confidence, j, ece, auroc, worst, oracle, correlated;
  ConfidenceScore mean;
  mean.name = "mean";
  for (const ConfidenceScore& s : scores) {
    mean.frames += s.frames;
    mean.badFrames += s.badFrames;
    if (s.frames == 0) continue;
    confidence.add(s.meanConfidence);
    j.add(s.meanJ);
    ece.add(s.ece);
    auroc.add(s.auroc);
    worst.add(s.errorInWorstFifth);
    oracle.add(s.oracleErrorInWorstFifth);
    correlated.add(s.correlation);
  }
  mean.meanConfidence = confidence.value().value_or(0);
  mean.meanJ = j.value().value_or(0);
  mean.ece = ece.value().value_or(0);
  mean.auroc = auroc.value();
  mean.errorInWorstFifth = worst.value();
  mean.oracleErrorInWorstFifth = oracle.value();
  mean.correlation = correlated.value();
  return mean;
}

}  // namespace maskline
