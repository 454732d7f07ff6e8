// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/list_view.h"

#include <QPainter>
#include <utility>

#include "ui/base/theme.h"

namespace maskline {

ListView::ListView(QWidget* parent) : QListView(parent) {
  setMouseTracking(true);
  setUniformItemSizes(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ListView::setEmptyText(std::function<QString()> text) {
  m_emptyText = std::move(text);
  viewport()->update();
}

void ListView::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (!m_emptyText || !model() || model()->rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setPen(maskline::palette().faint);
  painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap,
                   m_emptyText());
}

}  // namespace maskline
