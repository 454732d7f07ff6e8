// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <cstdint>
#include <vector>

class QPainter;

namespace maskline {

/// Paints a thin strip with one coloured column per level (see HeatPyramid), from the left edge of
/// `area` on.
void paintHeatStrip(QPainter& painter, const std::vector<std::uint8_t>& levels, QRect area);

/// Paints the summary row: one column per level, whose height is the uncertainty, and the review
/// threshold as a line. Frames whose column crosses the line have low confidence.
void paintSummary(QPainter& painter, const std::vector<std::uint8_t>& levels, QRect area,
                  double threshold);
/// The handle at the left end of the threshold line.
void paintThresholdHandle(QPainter& painter, QRect area, double threshold, bool active);

/// Convert between threshold and y coordinate in a row. thresholdAt() rounds to two decimals.
int thresholdY(QRect row, double threshold);
double thresholdAt(QRect row, int y);

}  // namespace maskline
