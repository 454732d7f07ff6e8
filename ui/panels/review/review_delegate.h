// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace maskline {

/// Paints a row of the review queue: a bar whose height and colour show the uncertainty, the
/// frames, the object and the expected gain, and below them the reasons.
class ReviewDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void setLarge(bool large) { m_large = large; }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 private:
  bool m_large = false;
};

}  // namespace maskline
