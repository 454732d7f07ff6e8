// SPDX-License-Identifier: Apache-2.0
#include "app/commands/benchmark/benchmark_reports.h"
#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

nlohmann::json describe(const FindKindScore& s) {
  return {{"image", s.image},          {"kind", s.kind},   {"wanted", s.wanted},
          {"proposed", s.proposed},    {"found", s.found}, {"recall", s.recall()},
          {"precision", s.precision()}};
}

std::vector<std::string> row(const FindKindScore& s, const std::string& name) {
  return {name,
          s.kind,
          std::to_string(s.wanted),
          std::to_string(s.proposed),
          std::to_string(s.found),
          decimals(s.recall(), 3),
          decimals(s.precision(), 3)};
}

}  // namespace

BenchmarkReport findReport(std::span<const FindKindScore> scores) {
  BenchmarkReport report;
  report.rows = {{"image", "kind", "wanted", "proposed", "found", "recall", "precision"}};
  report.json["cases"] = nlohmann::json::array();
  double recall = 0, precision = 0;
  for (const FindKindScore& score : scores) {
    report.json["cases"].push_back(describe(score));
    report.rows.push_back(row(score, score.image));
    recall += score.recall();
    precision += score.precision();
  }
  if (scores.empty()) return report;
  const FindKindScore all = sumOf(scores);
  report.json["all"] = describe(all);
  report.rows.push_back(row(all, "all: " + std::to_string(scores.size())));
  const auto count = static_cast<double>(scores.size());
  report.json["mean"] = {{"recall", recall / count}, {"precision", precision / count}};
  report.rows.push_back({"mean of the cases", "", "", "", "", decimals(recall / count, 3),
                         decimals(precision / count, 3)});
  return report;
}

std::string briefly(std::span<const FindKindScore> scores) {
  const FindKindScore all = sumOf(scores);
  return std::to_string(scores.size()) + " cases, recall " + decimals(all.recall(), 3) +
         ", precision " + decimals(all.precision(), 3);
}

}  // namespace maskline
