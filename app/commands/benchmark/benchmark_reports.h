// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/benchmark/clicks.h"
#include "core/benchmark/confidence.h"
#include "core/benchmark/find_kind.h"
#include "core/benchmark/interactive.h"
#include "core/benchmark/lookalikes.h"
#include "core/benchmark/occlusion.h"
#include "core/benchmark/semi.h"

namespace maskline {

/// The result of a benchmark as JSON and as a table.
struct BenchmarkReport {
  nlohmann::json json;
  std::vector<std::vector<std::string>> rows;  ///< a table
  std::string note = {};                       ///< a line below the table, or ""
};

BenchmarkReport semiReport(std::span<const SemiScore> scores);
BenchmarkReport clickReport(std::span<const ClickScore> scores, const ClickScore& mean,
                            bool fromPropagated);
BenchmarkReport interactiveReport(std::span<const InteractiveScore> scores, int rounds);
/// `pooled` is computed over the frames of all sequences together.
BenchmarkReport confidenceReport(std::span<const ConfidenceScore> scores,
                                 const ConfidenceScore& pooled);

/// A row per case, then the counts per length and of all.
BenchmarkReport occlusionReport(std::span<const OcclusionScore> scores);

/// A row per case, then their sum.
BenchmarkReport lookalikeReport(std::span<const LookalikeScore> scores);

/// A row per image and kind, then their sum and mean.
BenchmarkReport findReport(std::span<const FindKindScore> scores);

/// Adds the settings of the click robot to both forms.
void addRobot(BenchmarkReport& report, const RobotSettings& robot);

/// The progress line of a clip that has just been measured.
std::string briefly(const SemiScore& score);
std::string briefly(const ClickScore& score);
std::string briefly(const InteractiveScore& score);
std::string briefly(const ConfidenceScore& score);
std::string briefly(std::span<const OcclusionScore> scores);
std::string briefly(std::span<const LookalikeScore> scores);
std::string briefly(std::span<const FindKindScore> scores);

}  // namespace maskline
