// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/statistics/report.h"

namespace maskline {

/// One line per figure: table, row, column, value. The first line is the header. Quoting as in RFC
/// 4180. In English.
std::string csvOf(std::span<const ReportTable> tables);

/// One page with all tables and their bars as inline SVG. It has no script and refers to no other
/// file. In English.
std::string htmlOf(std::span<const ReportTable> tables, const std::string& title);

}  // namespace maskline
