// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/difference_bar.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/base/theme.h"

namespace maskline {

DifferenceBar::DifferenceBar(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setMinimumHeight(2 * kRowHeight);
  setCursor(Qt::PointingHandCursor);
}

void DifferenceBar::start(FrameRange range) {
  m_range = range;
  m_differences.clear();
  setToolTip({});
  update();
}

void DifferenceBar::add(const VersionDifference& difference) {
  m_differences.push_back(difference);
  update();
}

QSize DifferenceBar::sizeHint() const { return {480, 2 * kRowHeight}; }

void DifferenceBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), maskline::palette().field);
  if (m_range.empty()) return;
  const double column = double(width()) / double(m_range.length());
  for (const VersionDifference& d : m_differences) {
    const double left = double(d.frame - m_range.begin) * column;
    const double high = (1 - d.iou) * height();
    painter.fillRect(QRectF(left, height() - high, std::max(1.0, column), high),
                     d.kept ? maskline::palette().faint : maskline::palette().accent);
  }
}

std::optional<FrameIndex> DifferenceBar::frameAt(double x) const {
  if (m_range.empty() || x < 0 || x >= width()) return std::nullopt;
  return m_range.begin + static_cast<std::int64_t>(x / width() * double(m_range.length()));
}

void DifferenceBar::mousePressEvent(QMouseEvent* event) {
  if (const auto frame = frameAt(event->position().x())) Q_EMIT chosen(*frame);
}

void DifferenceBar::mouseMoveEvent(QMouseEvent* event) {
  const auto frame = frameAt(event->position().x());
  const auto found =
      std::find_if(m_differences.begin(), m_differences.end(),
                   [&](const VersionDifference& d) { return frame && d.frame == *frame; });
  if (found == m_differences.end()) return setToolTip({});
  setToolTip(
      tr("Frame %1: IoU %2").arg(found->frame.value()).arg(QLocale().toString(found->iou, 'f', 2)));
}

}  // namespace maskline
