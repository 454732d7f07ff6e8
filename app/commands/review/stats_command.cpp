// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/interrupts.h"
#include "app/commands/shared/messages.h"
#include "core/statistics/read_statistics.h"
#include "core/statistics/report_file.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<fs::path> projects;
  fs::path csv, html;
  double gapMinutes = double(usualGap) / 60000;
  bool agreement = false, overwrite = false, json = false;
};

std::string toText(const ReportTable& report) {
  std::vector<std::vector<std::string>> rows{englishOf(report.columns)};
  for (const auto& cells : report.rows) {
    rows.emplace_back();
    for (const Cell& cell : cells) rows.back().push_back(shown(cell, english));
  }
  return english(report.title) + ". " + english(report.meaning) + "\n" + table(rows) + "\n";
}

void write(const fs::path& file, ReportFormat format, const std::vector<ReportTable>& tables,
           const Options& options) {
  if (!file.empty()) writeReport(file, format, tables, options.projects, options.overwrite);
}

std::vector<ReportTable> figuresOf(const Options& options) {
  const auto gap = static_cast<std::int64_t>(options.gapMinutes * 60000);
  std::optional<Statistics> figures;
  runWithProgress([&](const WorkContext& work) {
    figures = readStatistics(options.projects, work, gap);
    return figures.has_value();
  });
  return tablesOf(*figures);
}

std::vector<ReportTable> comparisonOf(const Options& options) {
  if (options.projects.size() != 2) throw Error(messages::app::nameTwoProjects);
  Agreement agreement;
  runWithProgress([&](const WorkContext& work) {
    agreement = agreementOf(options.projects[0], options.projects[1], work);
    return !agreement.cancelled;
  });
  return {tableOf(agreement)};
}

void run(const Options& options) {
  const std::vector<ReportTable> tables =
      options.agreement ? comparisonOf(options) : figuresOf(options);
  write(options.csv, ReportFormat::Csv, tables, options);
  write(options.html, ReportFormat::Html, tables, options);
  std::string text;
  for (const ReportTable& table : tables)
    if (!table.rows.empty()) text += toText(table);
  if (!options.csv.empty() || !options.html.empty()) text = "The statistics were written.\n";
  print(options.json, jsonOf(tables), text);
}

}  // namespace

void addStatsCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "stats",
      "Figures of projects: sources, prompts, corrections, working time, classes, sizes, "
      "temporal stability");
  command->add_option("projects", options->projects, "One or more project files (*.maskline)")
      ->required();
  auto* agreement =
      command->add_flag("--agreement", options->agreement,
                        "Compare two projects on one clip: J and F of the masks that both made or "
                        "confirmed by hand, by object name");
  command
      ->add_option("--gap", options->gapMinutes,
                   "Longer pauses between two edits are not working time; minutes")
      ->check(CLI::Range(0.0, 1440.0))
      ->excludes(agreement)
      ->capture_default_str();
  auto* csv =
      command->add_option("--csv", options->csv, "Write a CSV file with one line per figure");
  auto* html = command->add_option("--html", options->html, "Write a page with tables and bars");
  auto* overwrite = command->add_flag("--overwrite", options->overwrite,
                                      "Replace files that this command wrote before");
  addJsonFlag(command, options->json);
  command->callback([options, csv, html, overwrite] {
    if (*overwrite && !*csv && !*html) throw CLI::RequiresError("--overwrite", "--csv or --html");
    run(*options);
  });
}

}  // namespace maskline
