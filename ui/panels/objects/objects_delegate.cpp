// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects/objects_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/base/theme.h"
#include "ui/panels/objects/objects_model.h"
#include "ui/panels/row_background.h"

namespace maskline {

namespace {

constexpr int kHeight = 30;
constexpr int kButton = 24;  // width of the eye and of the lock
constexpr int kIcon = 16;
constexpr int kNumber = 22;

QRect centred(QRect box, int size) {
  return {box.center().x() - size / 2 + 1, box.center().y() - size / 2 + 1, size, size};
}

void paintToggle(QPainter& painter, QRect box, const QString& name, double opacity) {
  painter.setOpacity(opacity);
  icon(name).paint(&painter, centred(box, kIcon));
  painter.setOpacity(1);
}

void paintName(QPainter& painter, QRect place, const QModelIndex& index, const QFont& font) {
  const QFontMetrics metrics(font);
  const QString name = index.data(Qt::DisplayRole).toString();
  const QString category = index.data(ObjectsModel::CategoryRole).toString();
  const bool hidden = index.data(ObjectsModel::HiddenRole).toBool();
  const QString shown = metrics.elidedText(name, Qt::ElideRight, place.width());
  painter.setPen(hidden ? palette().faint : palette().text);
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
  place.setLeft(place.left() + metrics.horizontalAdvance(shown) + 8);
  if (category.isEmpty() || place.width() < 24) return;
  painter.setPen(palette().faint);
  painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                   metrics.elidedText(category, Qt::ElideRight, place.width()));
}

}  // namespace

QRect ObjectsDelegate::colourRect(QRect row) {
  return {row.left() + 4, row.top(), 24, row.height()};
}

QRect ObjectsDelegate::lockRect(QRect row) {
  return {row.right() + 1 - kButton - 4, row.top(), kButton, row.height()};
}

QRect ObjectsDelegate::eyeRect(QRect row) { return lockRect(row).translated(-kButton, 0); }

QRect ObjectsDelegate::nameRect(QRect row) {
  const int left = colourRect(row).right() + 1 + kNumber + 4;
  return {left, row.top(), eyeRect(row).left() - 4 - left, row.height()};
}

QSize ObjectsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {200, kHeight};
}

void ObjectsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  paintRowBackground(*painter, option);

  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(index.data(ObjectsModel::ColourRole).value<QColor>());
  painter->drawRoundedRect(centred(colourRect(option.rect), 14), 3, 3);

  const QRect number(colourRect(option.rect).right() + 1, option.rect.top(), kNumber,
                     option.rect.height());
  painter->setFont(option.font);
  painter->setPen(palette().faint);
  painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter,
                    QString::number(index.data(ObjectsModel::NumberRole).toInt()));
  paintName(*painter, nameRect(option.rect).adjusted(4, 0, 0, 0), index, option.font);

  const bool hidden = index.data(ObjectsModel::HiddenRole).toBool();
  const bool locked = index.data(ObjectsModel::LockedRole).toBool();
  const bool hovered = option.state & QStyle::State_MouseOver;
  paintToggle(*painter, eyeRect(option.rect),
              hidden ? QStringLiteral("eye-off") : QStringLiteral("eye"), hidden ? 1.0 : 0.65);
  if (locked || hovered)
    paintToggle(*painter, lockRect(option.rect),
                locked ? QStringLiteral("lock") : QStringLiteral("lock-open"), locked ? 1.0 : 0.5);
  painter->restore();
}

void ObjectsDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
  editor->setGeometry(nameRect(option.rect).adjusted(-4, 1, 0, -1));
}

bool ObjectsDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
  const bool press =
      event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
  if (!press && event->type() != QEvent::MouseButtonRelease) return false;
  const auto* mouse = static_cast<QMouseEvent*>(event);
  if (mouse->button() != Qt::LeftButton) return false;
  const QPoint point = mouse->position().toPoint();
  const auto toggle = [&](int role) {
    if (!press) model->setData(index, !index.data(role).toBool(), role);
    return true;
  };
  if (eyeRect(option.rect).contains(point)) return toggle(ObjectsModel::HiddenRole);
  if (lockRect(option.rect).contains(point)) return toggle(ObjectsModel::LockedRole);
  if (colourRect(option.rect).contains(point)) {
    if (!press) Q_EMIT colourRequested(index);
    return true;
  }
  return false;
}

bool ObjectsDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (event->type() != QEvent::ToolTip || !index.isValid()) return false;
  QString text = index.data(Qt::AccessibleTextRole).toString();
  if (eyeRect(option.rect).contains(event->pos()))
    text = index.data(ObjectsModel::HiddenRole).toBool() ? tr("Show (H)") : tr("Hide (H)");
  if (lockRect(option.rect).contains(event->pos()))
    text = index.data(ObjectsModel::LockedRole).toBool() ? tr("Unlock (L)") : tr("Lock (L)");
  if (colourRect(option.rect).contains(event->pos())) text = tr("Choose a colour");
  QToolTip::showText(event->globalPos(), text, view);
  return true;
}

}  // namespace maskline
