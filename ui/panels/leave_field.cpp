// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/leave_field.h"

#include <QKeyEvent>

namespace maskline {

namespace {

class LeaveOnEscape final : public QObject {
 public:
  explicit LeaveOnEscape(QLineEdit& field) : QObject(&field), m_field(field) {
    field.installEventFilter(this);
  }

  bool eventFilter(QObject*, QEvent* event) override {
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return false;
    event->accept();  // not a shortcut of the window
    if (event->type() == QEvent::KeyPress) m_field.clearFocus();
    return true;
  }

 private:
  QLineEdit& m_field;
};

}  // namespace

void leaveByKeys(QLineEdit& field) {
  new LeaveOnEscape(field);
  QObject::connect(&field, &QLineEdit::returnPressed, &field, &QLineEdit::clearFocus);
}

}  // namespace maskline
