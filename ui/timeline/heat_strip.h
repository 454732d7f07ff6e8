// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <cstdint>
#include <vector>

class QPainter;

namespace maskline {

/// A thin strip of colour, one column per level (see HeatPyramid), from `area`'s left edge on.
void paintHeatStrip(QPainter& painter, const std::vector<std::uint8_t>& levels, QRect area);

/// The summary: columns as high as the program is unsure, and the threshold as a line. Columns that
/// cross it wait for review.
void paintSummary(QPainter& painter, const std::vector<std::uint8_t>& levels, QRect area,
                  double threshold);
/// The handle at the left end of that line, with its value.
void paintThresholdHandle(QPainter& painter, QRect area, double threshold, bool active);

/// Where the line lies in a row, and which threshold a height means (two decimals).
int thresholdY(QRect row, double threshold);
double thresholdAt(QRect row, int y);

}  // namespace maskline
