// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/list_view.h"

#include <QPainter>

#include "ui/base/theme.h"

namespace maskline {

ListView::ListView(QWidget* parent) : QListView(parent) {
  setMouseTracking(true);
  setUniformItemSizes(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ListView::setEmptyText(const QString& text) {
  if (text == m_emptyText) return;
  m_emptyText = text;
  viewport()->update();
}

void ListView::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (!model() || model()->rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setPen(maskline::palette().faint);
  painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap,
                   m_emptyText);
}

}  // namespace maskline
