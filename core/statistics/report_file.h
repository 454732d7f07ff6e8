// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/statistics/report.h"

namespace maskline {

enum class ReportFormat { Csv, Html, Json };
/// By the ending of a name: ".html", ".json", else CSV.
ReportFormat reportFormatOf(const std::filesystem::path& file);

/// An object with a member for each table. In English.
nlohmann::json jsonOf(std::span<const ReportTable> tables);

/// Writes the tables. `projects` are what they are about: their names form the title, and they are
/// never replaced. Replaces only files written by this function, and only with `overwrite`. Throws
/// Error(Io), and as StagedOutput.
void writeReport(const std::filesystem::path& file, ReportFormat format,
                 std::span<const ReportTable> tables,
                 const std::vector<std::filesystem::path>& projects, bool overwrite);

}  // namespace maskline
