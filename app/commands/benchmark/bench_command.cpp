// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/benchmark/bench.h"
#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Options {
  std::string only, engine;
  int runs = 9;
  bool json = false;
};

std::string milliseconds(double ms) { return ms < 0 ? "-" : decimals(ms, ms < 10 ? 2 : 1) + " ms"; }

void run(const Options& options) {
  const BenchSettings settings{options.engine, options.runs};
  std::vector<std::pair<BenchLine, long>> lines;
  for (const auto& [name, function] : benchmarks())
    if (options.only.empty() || options.only == name) {
      const auto some = function(settings);
      for (const BenchLine& line : some) lines.emplace_back(line, peakMegabytes());
    }
  if (lines.empty()) throw Error(messages::app::noBenchmark, options.only);
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"what", "median", "reference", "reference median", "ratio", "peak memory"}};
  for (const auto& [line, peak] : lines) {
    const double ratio = line.referenceMs > 0 ? line.medianMs / line.referenceMs : 0;
    report.push_back({{"what", line.what},
                      {"median_ms", line.medianMs},
                      {"yardstick", line.reference},
                      {"yardstick_median_ms", line.referenceMs},
                      {"ratio", ratio},
                      {"peak_mb", peak}});
    rows.push_back({line.what, milliseconds(line.medianMs), line.reference,
                    milliseconds(line.referenceMs), decimals(ratio, 2),
                    std::to_string(peak) + " MB"});
  }
  print(options.json, report, table(rows));
}

}  // namespace

void addBenchCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "bench",
      "Measure speed on this machine: medians, each with a reference measurement of the same run");
  command->add_option("--only", options->only, "click, scrub, project, scene or propagate");
  command->add_option("--engine", options->engine, "Engine (default: the default engine)");
  command->add_option("--runs", options->runs, "Runs per measurement")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
