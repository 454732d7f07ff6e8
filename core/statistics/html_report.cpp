// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "core/annotation/object.h"
#include "core/base/markup.h"
#include "core/statistics/report_text.h"

namespace maskline {
namespace {

constexpr int labelWidth = 200, barWidth = 440, valueWidth = 80, rowHeight = 22, barHeight = 14;

constexpr const char* style = R"css(
:root { color-scheme: light dark; }
body { font: 14px/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
p { margin: .25rem 0 .75rem; opacity: .75; max-width: 46rem; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #8884;
  font-variant-numeric: tabular-nums; }
th { font-weight: 600; } th:first-child, td:first-child { text-align: left; }
tr.total td { font-weight: 600; }
svg { display: block; max-width: 100%; } svg text { fill: currentColor; font-size: 12px; }
.legend span { display: inline-block; margin-right: 1rem; }
.legend i { display: inline-block; width: .8em; height: .8em; margin-right: .35em; }
)css";

std::string cellText(const Cell& cell) { return escapedMarkup(shown(cell, english)); }

std::string colour(std::size_t series) {
  const Rgb rgb = objectColour(static_cast<int>(series));
  char text[16];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", rgb.r, rgb.g, rgb.b);
  return text;
}

std::string legend(const ReportTable& table) {
  if (table.series.size() < 2) return {};
  std::string out = "<div class=\"legend\">";
  for (std::size_t i = 0; i < table.series.size(); ++i)
    out += "<span><i style=\"background:" + colour(i) + "\"></i>" +
           escapedMarkup(english(table.columns[table.series[i]])) + "</span>";
  return out + "</div>\n";
}

std::string textAt(int x, int y, const char* anchor, const std::string& text) {
  return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" text-anchor=\"" +
         anchor + "\">" + text + "</text>";
}

std::string bar(const ReportTable& table, std::size_t row, int top) {
  const double full = fullBar(table, row);
  double at = labelWidth;
  std::string out;
  for (std::size_t i = 0; i < table.series.size(); ++i) {
    const double number = numberIn(table.rows[row][table.series[i]]);
    const double width = full > 0 ? number / full * barWidth : 0;
    if (width <= 0) continue;
    char text[160];
    std::snprintf(text, sizeof text,
                  "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>", at, top,
                  width, barHeight, colour(i).c_str());
    out += text;
    at += width;
  }
  return out;
}

std::string chart(const ReportTable& table) {
  const std::size_t rows = drawnRows(table);
  if (rows == 0) return {};
  const int height = static_cast<int>(rows) * rowHeight;
  const int width = labelWidth + barWidth + valueWidth;
  std::string out = legend(table) + "<svg role=\"img\" width=\"" + std::to_string(width) +
                    "\" height=\"" + std::to_string(height) + "\" viewBox=\"0 0 " +
                    std::to_string(width) + ' ' + std::to_string(height) + "\">\n";
  for (std::size_t row = 0; row < rows; ++row) {
    const int top = static_cast<int>(row) * rowHeight + (rowHeight - barHeight) / 2;
    const int base = top + barHeight - 3;
    out += textAt(labelWidth - 8, base, "end", cellText(table.rows[row][0]));
    out += bar(table, row, top);
    if (table.series.size() == 1)
      out += textAt(labelWidth + barWidth + 8, base, "start",
                    cellText(table.rows[row][table.series[0]]));
    out += '\n';
  }
  return out + "</svg>\n";
}

std::string section(const ReportTable& table) {
  std::string out = "<h2>" + escapedMarkup(english(table.title)) + "</h2>\n<p>" +
                    escapedMarkup(english(table.meaning)) + "</p>\n" + chart(table) +
                    "<table>\n<tr>";
  for (const Message& column : table.columns)
    out += "<th>" + escapedMarkup(english(column)) + "</th>";
  out += "</tr>\n";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const bool total = table.hasTotal && i + 1 == table.rows.size();
    out += total ? "<tr class=\"total\">" : "<tr>";
    for (const Cell& cell : table.rows[i]) out += "<td>" + cellText(cell) + "</td>";
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

}  // namespace

std::string htmlOf(std::span<const ReportTable> tables, const std::string& title) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
      escapedMarkup(title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" +
      escapedMarkup(title) + "</h1>\n";
  for (const ReportTable& table : tables)
    if (!table.rows.empty()) out += section(table);
  return out + "</body>\n</html>\n";
}

}  // namespace maskline
