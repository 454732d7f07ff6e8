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

constexpr int kRow = 28, kLargeRow = 40;
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

}  // namespace

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {200, m_large ? kLargeRow : kRow};
}

void ReviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  paintRowBackground(*painter, option);

  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRect row = option.rect.adjusted(8, 0, -8, 0);
  const int chip = m_large ? kChip + 6 : kChip;
  paintChip(*painter, {row.left(), row.center().y() - chip / 2 + 1, chip, chip},
            index.data(ReviewModel::UncertaintyRole).toDouble());

  const bool rejected = index.data(ReviewModel::RejectedRole).toBool();
  QFont font = option.font;
  font.setStrikeOut(rejected);
  painter->setFont(font);
  const QFontMetrics metrics(font);
  painter->setPen(rejected ? palette().faint : palette().text);
  const int digits = metrics.horizontalAdvance(QStringLiteral("00000–00000"));
  const QRect frames(row.left() + chip + 8, row.top(), digits, row.height());
  painter->drawText(frames, Qt::AlignLeft | Qt::AlignVCenter,
                    index.data(ReviewModel::FramesRole).toString());

  const int number = metrics.horizontalAdvance(QStringLiteral("0.00"));
  const QRect confidence(row.right() + 1 - number, row.top(), number, row.height());
  painter->drawText(confidence, Qt::AlignRight | Qt::AlignVCenter,
                    index.data(ReviewModel::ConfidenceRole).toString());

  QRect name(frames.right() + 9, row.top(), confidence.left() - 8 - frames.right() - 9,
             row.height());
  painter->setPen(Qt::NoPen);
  painter->setBrush(index.data(ReviewModel::ColourRole).value<QColor>());
  painter->drawRoundedRect(QRectF(name.left(), row.center().y() - 3, 8, 8), 2, 2);
  name.setLeft(name.left() + 14);
  painter->setPen(palette().faint);
  const QString text = index.data(ReviewModel::ObjectRole).toString();
  painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                    metrics.elidedText(text, Qt::ElideRight, name.width()));
  painter->restore();
}

}  // namespace maskline
