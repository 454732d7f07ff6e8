// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/key_guard.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace maskline {

namespace {

bool isText(const QObject* widget) {
  return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
         qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

bool isArrow(int key) {
  return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
         key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp ||
         key == Qt::Key_PageDown;
}

bool needsKey(const QObject* widget, const QKeyEvent& event) {
  const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
  if (modifiers != Qt::NoModifier) return false;
  if (isText(widget)) return true;
  const int key = event.key();
  if (qobject_cast<const QAbstractButton*>(widget)) return key == Qt::Key_Space;
  if (qobject_cast<const QComboBox*>(widget)) return isArrow(key) || key == Qt::Key_Space;
  if (qobject_cast<const QAbstractSlider*>(widget)) return isArrow(key);
  return false;
}

}  // namespace

bool KeyGuard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride &&
      needsKey(watched, *static_cast<QKeyEvent*>(event))) {
    // Fields use F-keys for nothing: those stay with the window.
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key >= Qt::Key_F1 && key <= Qt::Key_F35) return false;
    event->accept();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace maskline
