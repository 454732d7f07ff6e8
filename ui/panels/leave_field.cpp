// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/leave_field.h"

#include <QKeyEvent>

namespace maskline {

namespace {

class LeaveOnEscape final : public QObject {
 public:
  LeaveOnEscape(QLineEdit& field, QWidget& focused)
      : QObject(&focused), m_field(field), m_focused(focused) {
    focused.installEventFilter(this);
  }

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::FocusIn) m_before = m_field.text();
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return false;
    event->accept();  // not a shortcut of the window
    if (event->type() == QEvent::KeyPress) {
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

void leaveByKeys(QLineEdit& field, QWidget& focused) {
  new LeaveOnEscape(field, focused);
  QObject::connect(&field, &QLineEdit::returnPressed, &focused, &QWidget::clearFocus);
}

}  // namespace maskline
