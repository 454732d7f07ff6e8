// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/statistics/report.h"

namespace maskline {

/// Draws the rows of a table as horizontal bars, with a legend if there are several series.
class BarChart final : public QWidget {
  Q_OBJECT

 public:
  explicit BarChart(QWidget* parent = nullptr);

  void setTable(const ReportTable& table);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int legendHeight() const;
  int labelWidth() const;
  void paintLegend(QPainter& painter) const;
  void paintRow(QPainter& painter, std::size_t row, const QRect& place) const;

  ReportTable m_table;
};

}  // namespace maskline
