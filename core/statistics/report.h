// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/message.h"
#include "core/statistics/agreement.h"
#include "core/statistics/statistics.h"

namespace maskline {

/// A count and the total that it is a part of.
struct Share {
  std::int64_t count = 0;
  std::int64_t total = 0;
  double value() const { return total == 0 ? 0 : double(count) / double(total); }
  friend bool operator==(const Share&, const Share&) = default;
};
struct Real {
  double value = 0;
  int digits = 2;
  friend bool operator==(const Real&, const Real&) = default;
};
/// A string is a name from the project; a Message is translated text, also in place of a missing
/// name.
using Cell = std::variant<std::monostate, std::string, Message, std::int64_t, Real, Share>;

/// The figures as tables. The window and all outputs show the same ones.
struct ReportTable {
  enum class Bars {
    None,
    Parts,   ///< each bar is of full length and split between the series
    Lengths  ///< the bars are comparable; the total is not drawn
  };
  Message title, meaning;
  std::vector<Message> columns;  ///< the first one names the row
  std::vector<std::vector<Cell>> rows = {};
  bool hasTotal = false;  ///< the last row sums up the others
  Bars bars = Bars::None;
  std::vector<std::size_t> series = {};  ///< columns that are drawn
};

std::vector<ReportTable> tablesOf(const Statistics& statistics);
ReportTable tableOf(const Agreement& agreement);
ReportTable tableOf(const std::vector<TrackQuality>& tracks);

/// The rows to draw as bars.
std::size_t drawnRows(const ReportTable& table);
/// The number in a cell; 0 if the cell contains none.
double numberIn(const Cell& cell);
/// The length of a full bar.
double fullBar(const ReportTable& table, std::size_t row);

/// The word for a table, column or figure in JSON and CSV: "prompts_per_hundred".
std::string keyOf(const Message& message);
/// A cell as it is shown.
std::string shown(const Cell& cell, const std::function<std::string(const Message&)>& words);

}  // namespace maskline
