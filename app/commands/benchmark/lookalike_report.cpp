// SPDX-License-Identifier: Apache-2.0
#include "app/commands/benchmark/benchmark_reports.h"
#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

nlohmann::json describe(const LookalikeScore& s) {
  return {{"name", s.name},
          {"copies", s.copies},
          {"turns_back", s.turnsBack},
          {"j", s.meanJ},
          {"j_at_end", s.finalJ},
          {"frames_on_a_copy", s.swapped},
          {"silently_wrong", s.silent}};
}

std::vector<std::string> row(const LookalikeScore& s) {
  return {s.name,
          std::to_string(s.copies),
          s.turnsBack ? "turn back" : "cross",
          decimals(s.meanJ, 3),
          decimals(s.finalJ, 2),
          std::to_string(s.swapped),
          s.silent ? "yes" : "-"};
}

}  // namespace

BenchmarkReport lookalikeReport(std::span<const LookalikeScore> scores) {
  BenchmarkReport report;
  report.rows = {{"case", "copies", "they", "J", "J at end", "frames on a copy", "silently wrong"}};
  report.json["cases"] = nlohmann::json::array();
  for (const LookalikeScore& score : scores) {
    report.json["cases"].push_back(describe(score));
    report.rows.push_back(row(score));
  }
  const LookalikeCount all = countLookalikes(scores);
  report.json["all"] = {{"cases", all.cases},
                        {"j", all.meanJ},
                        {"lost_at_end", all.lost},
                        {"on_a_copy", all.swapped},
                        {"silently_wrong", all.silent}};
  report.rows.push_back({"all: " + std::to_string(all.cases), "", "", decimals(all.meanJ, 3),
                         std::to_string(all.lost) + " lost", std::to_string(all.swapped) + " cases",
                         std::to_string(all.silent)});
  return report;
}

std::string briefly(std::span<const LookalikeScore> scores) {
  const LookalikeCount count = countLookalikes(scores);
  return std::to_string(count.cases) + " cases, J " + decimals(count.meanJ, 3) + ", " +
         std::to_string(count.lost) + " lost at the end, " + std::to_string(count.silent) +
         " silently wrong";
}

}  // namespace maskline
