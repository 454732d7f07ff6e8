// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/report_file.h"

#include <fstream>

#include "core/base/staged_output.h"
#include "core/statistics/messages.h"
#include "core/statistics/report_text.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

/// A name that is missing is null.
nlohmann::json cellJson(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return *count;
  if (const auto* real = std::get_if<Real>(&cell)) return real->value;
  if (const auto* share = std::get_if<Share>(&cell))
    return {{"count", share->count}, {"share", share->value()}};
  return nullptr;
}

nlohmann::json rowOf(const ReportTable& table, const std::vector<Cell>& cells) {
  nlohmann::json row;
  for (std::size_t i = 0; i < cells.size(); ++i) row[keyOf(table.columns[i])] = cellJson(cells[i]);
  return row;
}

nlohmann::json tableJson(const ReportTable& table) {
  nlohmann::json out;
  if (table.columns.front().is(messages::statistics::figure)) {
    for (const auto& row : table.rows) out[keyOf(std::get<Message>(row[0]))] = cellJson(row[1]);
    return out;
  }
  out["rows"] = nlohmann::json::array();
  const std::size_t rows = table.rows.size() - table.hasTotal;
  for (std::size_t i = 0; i < rows; ++i) out["rows"].push_back(rowOf(table, table.rows[i]));
  if (table.hasTotal) out["total"] = rowOf(table, table.rows.back());
  return out;
}

std::string titleOf(const std::vector<fs::path>& projects) {
  std::string names;
  for (const fs::path& file : projects) names += (names.empty() ? "" : ", ") + file.stem().string();
  return "Statistics of " + names;
}

std::string textOf(ReportFormat format, std::span<const ReportTable> tables,
                   const std::vector<fs::path>& projects) {
  if (format == ReportFormat::Html) return htmlOf(tables, titleOf(projects));
  return format == ReportFormat::Csv ? csvOf(tables) : jsonOf(tables).dump(2) + "\n";
}

}  // namespace

ReportFormat reportFormatOf(const fs::path& file) {
  if (file.extension() == ".html") return ReportFormat::Html;
  return file.extension() == ".json" ? ReportFormat::Json : ReportFormat::Csv;
}

nlohmann::json jsonOf(std::span<const ReportTable> tables) {
  nlohmann::json out;
  for (const ReportTable& table : tables) out[keyOf(table.title)] = tableJson(table);
  return out;
}

void writeReport(const fs::path& file, ReportFormat format, std::span<const ReportTable> tables,
                 const std::vector<fs::path>& projects, bool overwrite) {
  StagedOutput output(file, StagedOutput::Kind::File, {overwrite, "statistics", projects, {}});
  std::ofstream out(output.path(), std::ios::binary);
  out << textOf(format, tables, projects);
  out.close();
  if (!out) throw Error(messages::statistics::notWritten, file);
  output.commit();
}

}  // namespace maskline
