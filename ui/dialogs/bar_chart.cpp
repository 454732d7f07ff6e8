// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/bar_chart.h"

#include <QPainter>
#include <algorithm>

#include "core/annotation/object.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"

namespace maskline {

namespace {

constexpr int barHeight = 12;
constexpr int rowHeight = 3 * kGap;

QColor seriesColour(std::size_t series) {
  const Rgb rgb = objectColour(static_cast<int>(series));
  return QColor(rgb.r, rgb.g, rgb.b);
}

QString cellText(const Cell& cell) {
  return QString::fromStdString(
      shown(cell, [](const Message& message) { return coreText(message).toStdString(); }));
}

}  // namespace

BarChart::BarChart(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setTable(const ReportTable& table) {
  m_table = table;
  setAccessibleName(coreText(table.title));
  updateGeometry();
  update();
}

QSize BarChart::sizeHint() const {
  return {480, legendHeight() + static_cast<int>(drawnRows(m_table)) * rowHeight};
}

int BarChart::legendHeight() const { return m_table.series.size() > 1 ? rowHeight : 0; }

int BarChart::labelWidth() const {
  int widest = 0;
  for (std::size_t row = 0; row < drawnRows(m_table); ++row)
    widest = std::max(widest, fontMetrics().horizontalAdvance(cellText(m_table.rows[row][0])));
  return std::min(widest + 1, width() / 3);
}

void BarChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (legendHeight() > 0) paintLegend(painter);
  for (std::size_t row = 0; row < drawnRows(m_table); ++row) {
    const int top = legendHeight() + static_cast<int>(row) * rowHeight;
    paintRow(painter, row, {0, top, width(), rowHeight});
  }
}

void BarChart::paintLegend(QPainter& painter) const {
  int x = 0;
  for (std::size_t i = 0; i < m_table.series.size(); ++i) {
    const QString name = coreText(m_table.columns[m_table.series[i]]);
    painter.fillRect(x, (rowHeight - barHeight) / 2, barHeight, barHeight, seriesColour(i));
    x += barHeight + kHalfGap;
    const int wide = fontMetrics().horizontalAdvance(name);
    painter.setPen(maskline::palette().text);
    painter.drawText(QRect(x, 0, wide + 1, rowHeight), Qt::AlignLeft | Qt::AlignVCenter, name);
    x += wide + 2 * kGap;
  }
}

void BarChart::paintRow(QPainter& painter, std::size_t row, const QRect& place) const {
  const std::vector<Cell>& cells = m_table.rows[row];
  const int labels = labelWidth();
  painter.setPen(maskline::palette().text);
  painter.drawText(QRect(place.left(), place.top(), labels, rowHeight),
                   Qt::AlignRight | Qt::AlignVCenter,
                   fontMetrics().elidedText(cellText(cells[0]), Qt::ElideMiddle, labels));

  const bool single = m_table.series.size() == 1;
  const int values = single ? fontMetrics().horizontalAdvance(QStringLiteral("0000000.00")) : 0;
  const QRectF whole(labels + kGap, place.top() + (rowHeight - barHeight) / 2.0,
                     place.width() - labels - kGap - values, barHeight);
  painter.fillRect(whole, maskline::palette().field);
  const double full = fullBar(m_table, row);
  QRectF part = whole;
  for (std::size_t i = 0; i < m_table.series.size() && full > 0; ++i) {
    part.setWidth(whole.width() * numberIn(cells[m_table.series[i]]) / full);
    painter.fillRect(part, seriesColour(i));
    part.moveLeft(part.right());
  }
  if (!single) return;
  painter.setPen(maskline::palette().faint);
  painter.drawText(QRect(place.right() - values + kGap, place.top(), values, rowHeight),
                   Qt::AlignLeft | Qt::AlignVCenter, cellText(cells[m_table.series[0]]));
}

}  // namespace maskline
