// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/row_background.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace maskline {

void paintRowBackground(QPainter& painter, const QStyleOptionViewItem& option) {
  const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
}

}  // namespace maskline
