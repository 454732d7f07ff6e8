// SPDX-License-Identifier: Apache-2.0
#include "app/commands/benchmark/benchmark_reports.h"

#include <set>

#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

nlohmann::json describe(const SemiScore& s) {
  return {{"name", s.name},
          {"j", s.j.mean},
          {"f", s.f.mean},
          {"jf", s.jf()},
          {"j_recall", s.j.recall},
          {"j_decay", s.j.decay},
          {"f_recall", s.f.recall},
          {"f_decay", s.f.decay},
          {"objects", s.objects},
          {"frames", s.frames},
          {"fps", s.fps},
          {"fps_with_reading", s.fpsWithReading},
          {"processor_ms", s.processorMs}};
}

std::vector<std::string> row(const SemiScore& s) {
  return {s.name,
          decimals(s.jf(), 4),
          decimals(s.j.mean, 4),
          decimals(s.j.recall, 3),
          decimals(s.j.decay, 3),
          decimals(s.f.mean, 4),
          decimals(s.f.recall, 3),
          decimals(s.f.decay, 3),
          std::to_string(s.objects),
          std::to_string(s.frames),
          decimals(s.fps, 1),
          decimals(s.fpsWithReading, 1),
          decimals(s.processorMs, 0)};
}

nlohmann::json describe(const ClickScore& s, bool fromPropagated) {
  nlohmann::json json{{"name", s.name},
                      {"masks", s.masks},
                      {"noc85", s.noc85},
                      {"noc90", s.noc90},
                      {"failed85", s.failed85},
                      {"failed90", s.failed90},
                      {"iou_after_first_click", s.firstIou},
                      {"cold_click_ms", s.coldMs},
                      {"click_ms", s.clickMs}};
  if (!fromPropagated) return json;
  json["iou_propagated"] = s.startIou;
  json["corrected"] = s.corrected;
  json["corrected_noc90"] = s.correctedNoc90;
  json["from_nothing_noc90"] = s.freshNoc90;
  return json;
}

std::vector<std::string> row(const ClickScore& s, bool fromPropagated) {
  std::vector<std::string> cells{s.name,
                                 std::to_string(s.masks),
                                 decimals(s.noc85, 2),
                                 decimals(s.noc90, 2),
                                 decimals(100 * s.failed85, 0) + " %",
                                 decimals(100 * s.failed90, 0) + " %",
                                 decimals(s.firstIou, 3),
                                 decimals(s.coldMs, 0),
                                 decimals(s.clickMs, 0)};
  if (fromPropagated)
    for (const std::string& cell : {decimals(s.startIou, 3), std::to_string(s.corrected),
                                    decimals(s.correctedNoc90, 2), decimals(s.freshNoc90, 2)})
      cells.push_back(cell);
  return cells;
}

nlohmann::json describe(const InteractiveScore& s) {
  nlohmann::json json{{"name", s.name}};
  for (const auto& [chooser, curve] : s.curves) {
    json["jf"][toString(chooser)] = curve.jf;
    json["clicks"][toString(chooser)] = curve.clicks;
    json["seconds"][toString(chooser)] = curve.seconds;
    json["auc"][toString(chooser)] = curve.auc;
  }
  return json;
}

/// The rounds that the table shows: all, or of many the first ones, the fifth and the last.
std::vector<std::size_t> roundsShown(int rounds) {
  std::vector<std::size_t> shown;
  for (int round = 0; round <= rounds; ++round)
    if (round <= 3 || round == 5 || round == rounds)
      shown.push_back(static_cast<std::size_t>(round));
  return shown;
}

std::vector<std::string> row(const std::string& name, Chooser chooser, const RoundCurve& curve,
                             int rounds) {
  std::vector<std::string> cells{name, toString(chooser)};
  for (const std::size_t round : roundsShown(rounds)) cells.push_back(decimals(curve.jf[round], 4));
  cells.push_back(decimals(curve.clicks.back(), 1));
  cells.push_back(decimals(curve.seconds.back(), 1));
  cells.push_back(decimals(curve.auc, 4));
  return cells;
}

nlohmann::json orNull(std::optional<double> value) {
  return value ? nlohmann::json(*value) : nlohmann::json();
}

std::string orDash(std::optional<double> value) { return value ? decimals(*value, 3) : "-"; }

nlohmann::json describe(const ConfidenceScore& s) {
  return {{"name", s.name},
          {"frames", s.frames},
          {"bad_frames", s.badFrames},
          {"auroc", orNull(s.auroc)},
          {"ece", s.ece},
          {"error_in_worst_fifth", orNull(s.errorInWorstFifth)},
          {"oracle_error_in_worst_fifth", orNull(s.oracleErrorInWorstFifth)},
          {"correlation", orNull(s.correlation)},
          {"confidence", s.meanConfidence},
          {"j", s.meanJ}};
}

std::vector<std::string> row(const ConfidenceScore& s) {
  return {s.name,
          std::to_string(s.frames),
          std::to_string(s.badFrames),
          orDash(s.auroc),
          decimals(s.ece, 3),
          orDash(s.errorInWorstFifth),
          orDash(s.oracleErrorInWorstFifth),
          orDash(s.correlation),
          decimals(s.meanConfidence, 3),
          decimals(s.meanJ, 3)};
}

nlohmann::json describe(const OcclusionScore& s) {
  return {{"name", s.name},
          {"hidden", s.hidden},
          {"look_alike", s.lookAlike},
          {"marked", s.marked},
          {"found", s.found},
          {"review", s.review},
          {"silently_wrong", s.silent},
          {"j_before", s.meanJ},
          {"j_at_end", s.finalJ}};
}

std::vector<std::string> row(const OcclusionScore& s) {
  const auto word = [](bool is) { return is ? "yes" : "-"; };
  return {s.name,
          std::to_string(s.hidden),
          word(s.lookAlike),
          word(s.marked),
          word(s.found),
          word(s.review),
          word(s.silent),
          decimals(s.meanJ, 2),
          decimals(s.finalJ, 2)};
}

nlohmann::json describe(const OcclusionCount& c) {
  return {{"cases", c.cases},
          {"marked", c.marked},
          {"found", c.found},
          {"review", c.review},
          {"marked_or_review", c.handled},
          {"silently_wrong", c.silent},
          {"right_at_end", c.right}};
}

std::vector<std::string> row(const std::string& name, const OcclusionCount& c) {
  return {name + ": " + std::to_string(c.cases),
          "",
          "",
          std::to_string(c.marked),
          std::to_string(c.found),
          std::to_string(c.review),
          std::to_string(c.silent),
          "",
          std::to_string(c.right) + " right"};
}

}  // namespace

BenchmarkReport semiReport(std::span<const SemiScore> scores) {
  BenchmarkReport report;
  report.rows = {{"sequence", "J&F", "J", "recall", "decay", "F", "recall", "decay", "objects",
                  "frames", "fps", "with reading", "processor ms"}};
  report.json["sequences"] = nlohmann::json::array();
  for (const SemiScore& score : scores) {
    report.json["sequences"].push_back(describe(score));
    report.rows.push_back(row(score));
  }
  const SemiScore mean = meanOfSequences(scores), objectMean = meanOfObjects(scores);
  report.json["mean"] = describe(mean);
  report.json["object_mean"] = describe(objectMean);
  report.rows.push_back(row(mean));
  report.rows.push_back(row(objectMean));
  return report;
}

BenchmarkReport clickReport(std::span<const ClickScore> scores, const ClickScore& mean,
                            bool fromPropagated) {
  BenchmarkReport report;
  report.rows = {{"sequence", "masks", "NoC@85", "NoC@90", "fail@85", "fail@90", "IoU@1", "cold ms",
                  "click ms"}};
  if (fromPropagated)
    for (const char* title : {"propagated IoU", "corrected", "their NoC@90", "from nothing"})
      report.rows.front().push_back(title);
  report.json["sequences"] = nlohmann::json::array();
  for (const ClickScore& score : scores) {
    report.json["sequences"].push_back(describe(score, fromPropagated));
    report.rows.push_back(row(score, fromPropagated));
  }
  report.json["mean"] = describe(mean, fromPropagated);
  report.rows.push_back(row(mean, fromPropagated));
  return report;
}

BenchmarkReport interactiveReport(std::span<const InteractiveScore> scores, int rounds) {
  BenchmarkReport report;
  report.rows = {{"sequence", "chosen by"}};
  for (const std::size_t round : roundsShown(rounds))
    report.rows.front().push_back("round " + std::to_string(round));
  for (const char* title : {"clicks", "seconds", "AUC"}) report.rows.front().push_back(title);
  const auto add = [&](const InteractiveScore& score) {
    for (const auto& [chooser, curve] : score.curves)
      report.rows.push_back(row(score.name, chooser, curve, rounds));
  };
  report.json["sequences"] = nlohmann::json::array();
  for (const InteractiveScore& score : scores) {
    report.json["sequences"].push_back(describe(score));
    add(score);
  }
  const InteractiveScore mean = meanOf(scores);
  report.json["mean"] = describe(mean);
  report.json["rounds"] = rounds;
  report.json["seconds_per"] = {
      {"click", secondsPerClick}, {"move", secondsToMove}, {"look", secondsToLook}};
  add(mean);
  report.note = "AUC: mean J&F over the annotator's seconds; a click takes " +
                decimals(secondsPerClick, 1) + " s, moving to a frame " +
                decimals(secondsToMove, 0) + " s, looking at it " + decimals(secondsToLook, 0) +
                " s\n";
  return report;
}

void addRobot(BenchmarkReport& report, const RobotSettings& robot) {
  report.json["robot"] = toString(robot.kind);
  report.json["seed"] = robot.seed;
  report.note += std::string("robot ") + toString(robot.kind);
  if (robot.kind == RobotKind::Human) report.note += ", seed " + std::to_string(robot.seed);
}

BenchmarkReport confidenceReport(std::span<const ConfidenceScore> scores,
                                 const ConfidenceScore& pooled) {
  BenchmarkReport report;
  report.rows = {{"sequence", "frames", "J < 0.7", "AUROC", "ECE", "error in worst fifth", "oracle",
                  "correlation", "confidence", "J"}};
  report.json["sequences"] = nlohmann::json::array();
  for (const ConfidenceScore& score : scores) {
    report.json["sequences"].push_back(describe(score));
    report.rows.push_back(row(score));
  }
  const ConfidenceScore mean = meanOf(scores);
  report.json["mean"] = describe(mean);
  const nlohmann::json all = describe(pooled);
  report.json["pooled"] = all;
  for (const char* figure : {"auroc", "ece", "error_in_worst_fifth"})
    report.json[figure] = all.at(figure);
  report.rows.push_back(row(mean));
  report.rows.push_back(row(pooled));
  return report;
}

BenchmarkReport occlusionReport(std::span<const OcclusionScore> scores) {
  BenchmarkReport report;
  report.rows = {{"case", "hidden", "look-alike", "marked", "found", "review", "silently wrong",
                  "J before", "J at end"}};
  std::set<int> lengths;
  report.json["cases"] = nlohmann::json::array();
  for (const OcclusionScore& score : scores) {
    lengths.insert(score.hidden);
    report.json["cases"].push_back(describe(score));
    report.rows.push_back(row(score));
  }
  for (const int length : lengths) {
    const OcclusionCount count = countOcclusions(scores, length);
    report.json["by_length"][std::to_string(length)] = describe(count);
    report.rows.push_back(row(std::to_string(length) + " frames", count));
  }
  const OcclusionCount all = countOcclusions(scores);
  report.json["all"] = describe(all);
  report.rows.push_back(row("all", all));
  return report;
}

std::string briefly(const SemiScore& score) {
  return "J&F " + decimals(score.jf(), 3) + ", " + decimals(score.fps, 1) + " frames/s";
}

std::string briefly(const ClickScore& score) {
  return std::to_string(score.masks) + " masks, NoC@85 " + decimals(score.noc85, 2) + ", NoC@90 " +
         decimals(score.noc90, 2);
}

std::string briefly(const InteractiveScore& score) {
  std::string line = "J&F";
  for (const auto& [chooser, curve] : score.curves)
    line += std::string(" ") + toString(chooser) + " " + decimals(curve.jf.back(), 3);
  return line;
}

std::string briefly(const ConfidenceScore& score) {
  return "AUROC " + orDash(score.auroc) + ", ECE " + decimals(score.ece, 3);
}

std::string briefly(std::span<const OcclusionScore> scores) {
  const OcclusionCount count = countOcclusions(scores);
  return std::to_string(count.cases) + " cases, " + std::to_string(count.marked) + " marked, " +
         std::to_string(count.found) + " found again, " + std::to_string(count.silent) +
         " silently wrong";
}

}  // namespace maskline
