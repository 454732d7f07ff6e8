// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/report.h"

#include <algorithm>
#include <cstdio>

namespace maskline {
namespace {

using Bars = ReportTable::Bars;

std::string decimals(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

double sumOf(const ReportTable& table, std::size_t row) {
  double sum = 0;
  for (const std::size_t column : table.series) sum += numberIn(table.rows[row][column]);
  return sum;
}

}  // namespace

std::size_t drawnRows(const ReportTable& table) {
  if (table.bars == Bars::None) return 0;
  return table.rows.size() - (table.bars == Bars::Lengths && table.hasTotal);
}

double numberIn(const Cell& cell) {
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*count);
  if (const auto* real = std::get_if<Real>(&cell)) return real->value;
  if (const auto* share = std::get_if<Share>(&cell)) return static_cast<double>(share->count);
  return 0;
}

double fullBar(const ReportTable& table, std::size_t row) {
  if (table.bars == Bars::Parts) return sumOf(table, row);
  double full = 0;
  for (std::size_t i = 0; i < drawnRows(table); ++i) full = std::max(full, sumOf(table, i));
  return full;
}

std::string keyOf(const Message& message) {
  if (message.empty()) return {};
  std::string key = message.text->code;
  key.erase(0, key.find('.') + 1);
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

std::string shown(const Cell& cell, const std::function<std::string(const Message&)>& words) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* message = std::get_if<Message>(&cell)) return words(*message);
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  if (const auto* real = std::get_if<Real>(&cell)) return decimals(real->value, real->digits);
  if (const auto* share = std::get_if<Share>(&cell))
    return std::to_string(share->count) + " (" + decimals(100 * share->value(), 1) + " %)";
  return "-";
}

}  // namespace maskline
