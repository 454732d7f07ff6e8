// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/assignment.h"

#include <algorithm>
#include <limits>

namespace maskline {
namespace {

/// The cheapest way to give each row a column of its own; rows <= columns.
class Solver {
 public:
  explicit Solver(const cv::Mat& costs)
      : m_costs(costs),
        m_rowPotential(count(costs.rows) + 1),
        m_columnPotential(count(costs.cols) + 1),
        m_rowOf(count(costs.cols) + 1, 0) {}

  /// The row of each column, −1: none.
  std::vector<int> solve() {
    for (int row = 1; row <= m_costs.rows; ++row) augment(row);
    std::vector<int> rows;
    for (int column = 1; column <= m_costs.cols; ++column)
      rows.push_back(m_rowOf[count(column)] - 1);
    return rows;
  }

 private:
  static std::size_t count(int n) { return static_cast<std::size_t>(n); }

  /// Finds the cheapest path from a free row to a free column. Column 0 stands for the free row;
  /// rows and columns are counted from 1.
  void augment(int row) {
    const std::size_t columns = m_rowOf.size();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    std::vector<double> distance(columns, infinite);
    std::vector<std::size_t> before(columns, 0);
    std::vector<bool> done(columns, false);
    std::size_t at = 0;
    m_rowOf[0] = row;
    while (m_rowOf[at] != 0) {
      done[at] = true;
      const std::size_t from = count(m_rowOf[at]);
      std::size_t next = 0;
      double shortest = infinite;
      for (std::size_t column = 1; column < columns; ++column) {
        if (done[column]) continue;
        const double reduced =
            m_costs.at<double>(static_cast<int>(from) - 1, static_cast<int>(column) - 1) -
            m_rowPotential[from] - m_columnPotential[column];
        if (reduced < distance[column]) {
          distance[column] = reduced;
          before[column] = at;
        }
        if (distance[column] < shortest) {
          shortest = distance[column];
          next = column;
        }
      }
      for (std::size_t column = 0; column < columns; ++column) {
        if (done[column]) {
          m_rowPotential[count(m_rowOf[column])] += shortest;
          m_columnPotential[column] -= shortest;
        } else {
          distance[column] -= shortest;
        }
      }
      at = next;
    }
    for (; at != 0; at = before[at]) m_rowOf[at] = m_rowOf[before[at]];
  }

  cv::Mat m_costs;
  std::vector<double> m_rowPotential, m_columnPotential;
  std::vector<int> m_rowOf;  // of each column, 0: none
};

}  // namespace

std::vector<int> assign(const cv::Mat& values, double least) {
  std::vector<int> columns(static_cast<std::size_t>(values.rows), -1);
  if (values.empty()) return columns;
  // Not to pair is as good as a pair with the value 0 above `least`.
  const cv::Mat costs = -cv::max(values - least, 0.0);
  const bool turned = costs.rows > costs.cols;
  const auto found = Solver(turned ? cv::Mat(costs.t()) : costs).solve();
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] < 0) continue;
    const int row = turned ? static_cast<int>(i) : found[i];
    const int column = turned ? found[i] : static_cast<int>(i);
    if (values.at<double>(row, column) >= least) columns[static_cast<std::size_t>(row)] = column;
  }
  return columns;
}

}  // namespace maskline
