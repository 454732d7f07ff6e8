// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/review_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/panels/review/review_model.h"
#include "ui/panels/row_background.h"

namespace maskline {

namespace {

constexpr int kRow = 44, kLargeRow = 52;
constexpr int kChip = 14;

void paintChip(QPainter& painter, QRect box, double uncertainty) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette().window);
  painter.drawRoundedRect(box, 2, 2);
  QRectF filled(box);
  filled.setTop(box.bottom() + 1 - std::max(3.0, std::round(box.height() * uncertainty)));
  painter.setBrush(uncertaintyColour(uncertainty));
  painter.drawRoundedRect(filled, 2, 2);
}

/// Frames, object and gain.
void paintStretch(QPainter& painter, QRect line, QFont font, const QModelIndex& index) {
  const bool rejected = index.data(ReviewModel::RejectedRole).toBool();
  font.setStrikeOut(rejected);
  painter.setFont(font);
  const QFontMetrics metrics(font);
  painter.setPen(rejected ? palette().faint : palette().text);
  const QString frames = index.data(ReviewModel::FramesRole).toString();
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, frames);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                   index.data(ReviewModel::GainRole).toString());

  const int columns = std::max(metrics.horizontalAdvance(QStringLiteral("0000–0000")),
                               metrics.horizontalAdvance(frames));
  QRect name =
      line.adjusted(columns + 9, 0, -metrics.horizontalAdvance(QStringLiteral("+00.0 ")), 0);
  painter.setPen(Qt::NoPen);
  painter.setBrush(index.data(ReviewModel::ColourRole).value<QColor>());
  painter.drawRoundedRect(QRectF(name.left(), name.center().y() - 3, 8, 8), 2, 2);
  name.setLeft(name.left() + 14);
  painter.setPen(rejected ? palette().faint : palette().text);
  const QString text = index.data(ReviewModel::ObjectRole).toString();
  painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(text, Qt::ElideRight, name.width()));
}

}  // namespace

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {200, m_large ? kLargeRow : kRow};
}

void ReviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  paintRowBackground(*painter, option);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRect row = option.rect.adjusted(8, 4, -8, -4);
  const int chip = m_large ? kChip + 6 : kChip;
  paintChip(*painter, {row.left(), row.top() + (row.height() / 2 - chip) / 2 + 1, chip, chip},
            index.data(ReviewModel::UncertaintyRole).toDouble());
  const QRect text = row.adjusted(chip + 8, 0, 0, 0);
  paintStretch(*painter, {text.left(), text.top(), text.width(), text.height() / 2}, option.font,
               index);
  painter->setFont(option.font);
  painter->setPen(palette().faint);
  const QRect below(text.left(), text.top() + text.height() / 2, text.width(), text.height() / 2);
  painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetrics(option.font)
                        .elidedText(index.data(ReviewModel::ReasonsRole).toString(), Qt::ElideRight,
                                    below.width()));
  painter->restore();
}

}  // namespace maskline
