// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/report_text.h"

#include <cstdio>

namespace maskline {
namespace {

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

/// A label or a value: keys and plain numbers, which programs read.
std::string plain(const Cell& cell) {
  if (const auto* share = std::get_if<Share>(&cell)) return std::to_string(share->count);
  if (const auto* real = std::get_if<Real>(&cell)) {
    char text[64];
    std::snprintf(text, sizeof text, "%.10g", real->value);
    return text;
  }
  if (std::holds_alternative<std::monostate>(cell)) return {};
  return shown(cell, keyOf);
}

}  // namespace

std::string csvOf(std::span<const ReportTable> tables) {
  std::string out = "table,row,column,value\r\n";
  for (const ReportTable& table : tables)
    for (const auto& row : table.rows)
      for (std::size_t i = 1; i < row.size(); ++i)
        out += keyOf(table.title) + ',' + quoted(plain(row[0])) + ',' + keyOf(table.columns[i]) +
               ',' + quoted(plain(row[i])) + "\r\n";
  return out;
}

}  // namespace maskline
