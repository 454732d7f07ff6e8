// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace maskline {

/// Paints a row of the object list: colour, number, name, category, eye and lock. Colour, eye and
/// lock can be clicked.
class ObjectsDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  // The parts of the rectangle of a row.
  static QRect colourRect(QRect row);
  static QRect nameRect(QRect row);
  static QRect eyeRect(QRect row);
  static QRect lockRect(QRect row);

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override;

 Q_SIGNALS:
  void colourRequested(const QModelIndex& index);
};

}  // namespace maskline
