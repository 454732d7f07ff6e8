// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/field_keys.h"

#include <QKeyEvent>

namespace maskline {

namespace {

class FinishEditingByKeys final : public QObject {
 public:
  FinishEditingByKeys(QLineEdit& field, QWidget& focused)
      : QObject(&focused), m_field(field), m_focused(focused) {
    focused.installEventFilter(this);
  }

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::FocusIn) m_before = m_field.text();
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key != Qt::Key_Escape && !(override && enters)) return false;
    event->accept();  // not a shortcut of the window
    if (!override) {
      m_field.setText(m_before);
      m_focused.clearFocus();
    }
    return true;
  }

 private:
  QLineEdit& m_field;
  QWidget& m_focused;
  QString m_before;
};

}  // namespace

void finishEditingByKeys(QLineEdit& field, QWidget& focused) {
  new FinishEditingByKeys(field, focused);
  QObject::connect(&field, &QLineEdit::returnPressed, &focused, &QWidget::clearFocus);
}

}  // namespace maskline
