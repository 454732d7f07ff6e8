// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
#include "app/commands/interrupts.h"
#include "app/commands/messages.h"
#include "core/base/staged_output.h"
#include "core/statistics/messages.h"
#include "core/statistics/read_statistics.h"
#include "core/statistics/report_text.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<fs::path> projects;
  fs::path csv, html;
  double gapMinutes = double(usualGap) / 60000;
  bool agreement = false, overwrite = false, json = false;
};

/// A name that is missing is null.
nlohmann::json toJson(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return *count;
  if (const auto* real = std::get_if<Real>(&cell)) return real->value;
  if (const auto* share = std::get_if<Share>(&cell))
    return {{"count", share->count}, {"share", share->value()}};
  return nullptr;
}

nlohmann::json rowOf(const ReportTable& table, const std::vector<Cell>& cells) {
  nlohmann::json row;
  for (std::size_t i = 0; i < cells.size(); ++i) row[keyOf(table.columns[i])] = toJson(cells[i]);
  return row;
}

nlohmann::json toJson(const ReportTable& table) {
  nlohmann::json out;
  if (table.columns.front().is(messages::statistics::figure)) {
    for (const auto& row : table.rows) out[keyOf(std::get<Message>(row[0]))] = toJson(row[1]);
    return out;
  }
  out["rows"] = nlohmann::json::array();
  const std::size_t rows = table.rows.size() - table.hasTotal;
  for (std::size_t i = 0; i < rows; ++i) out["rows"].push_back(rowOf(table, table.rows[i]));
  if (table.hasTotal) out["total"] = rowOf(table, table.rows.back());
  return out;
}

std::string toText(const ReportTable& report) {
  std::vector<std::vector<std::string>> rows{englishOf(report.columns)};
  for (const auto& cells : report.rows) {
    rows.emplace_back();
    for (const Cell& cell : cells) rows.back().push_back(shown(cell, english));
  }
  return english(report.title) + ". " + english(report.meaning) + "\n" + table(rows) + "\n";
}

/// Replaces only what the program wrote.
void write(const fs::path& file, const std::string& text, const Options& options) {
  if (file.empty()) return;
  StagedOutput output(file, StagedOutput::Kind::File,
                      {options.overwrite, "statistics", options.projects, {}});
  std::ofstream out(output.path(), std::ios::binary);
  out << text;
  out.close();
  if (!out) throw Error(messages::app::statisticsNotWritten, file);
  output.commit();
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

std::string titleOf(const Options& options) {
  std::string names;
  for (const fs::path& file : options.projects)
    names += (names.empty() ? "" : ", ") + file.stem().string();
  return "Statistics of " + names;
}

void run(const Options& options) {
  const std::vector<ReportTable> tables =
      options.agreement ? comparisonOf(options) : figuresOf(options);
  write(options.csv, csvOf(tables), options);
  write(options.html, htmlOf(tables, titleOf(options)), options);
  nlohmann::json report;
  std::string text;
  for (const ReportTable& table : tables) {
    report[keyOf(table.title)] = toJson(table);
    if (!table.rows.empty()) text += toText(table);
  }
  if (!options.csv.empty() || !options.html.empty()) text = "The statistics were written.\n";
  print(options.json, report, text);
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
  command->add_flag("--agreement", options->agreement,
                    "Compare two projects on one clip: J and F of the masks that both made or "
                    "confirmed by hand, by object name");
  command
      ->add_option("--gap", options->gapMinutes,
                   "Longer pauses between two edits are not working time; minutes")
      ->check(CLI::Range(0.0, 1440.0))
      ->capture_default_str();
  command->add_option("--csv", options->csv, "Write a CSV file with one line per figure");
  command->add_option("--html", options->html, "Write a page with tables and bars");
  command->add_flag("--overwrite", options->overwrite,
                    "Replace files that this command wrote before");
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
