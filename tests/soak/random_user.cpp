// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/random_user.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <string_view>

#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/workspace.h"
#include "ui/timeline/timeline_view.h"

namespace maskline::test {
namespace {

/// Actions that leave the project, choose files, or change the whole window for the rest of the run.
bool isLeftOut(std::string_view id) {
  static constexpr std::string_view names[] = {
      "new-project",    "open-project", "open-video", "open-demo",     "close-project", "quit",
      "repair-project", "restore-backup", "full-screen", "manual",      "about",
      "export",         "export-events", "import",     "preferences", "find-clip"};
  return std::ranges::find(names, id) != std::end(names);
}

/// Buttons that a random user must not press: they choose files or leave nothing to work on.
bool isHarmless(const QAbstractButton& button) {
  return button.isVisible() && button.isEnabled() && !button.text().contains(QStringLiteral("…"));
}

}  // namespace

RandomUser::RandomUser(MainWindow& window, unsigned seed) : m_window(window), m_random(seed) {
  // A menu that a button opens waits for an answer.
  m_popups.setInterval(200);
  QObject::connect(&m_popups, &QTimer::timeout, [] {
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
  });
  m_popups.start();
}

std::string RandomUser::act() {
  if (QDialog* dialog = openDialog()) return answer(*dialog);
  if (!m_window.session().hasProject()) return "no project";
  CanvasView& canvas = m_window.workspace().canvas();
  TimelineView& timeline = m_window.workspace().timeline();
  switch (below(12)) {
    case 0:
    case 1:
    case 2:
      return clickCanvas();
    case 3:
      return dragIn(canvas, "drag on the canvas");
    case 4:
    case 5:
      return dragIn(timeline, "drag on the timeline");
    case 6:
      return turnWheel(canvas, "wheel on the canvas");
    case 7:
      return turnWheel(timeline, "wheel on the timeline");
    case 8:
      return pressKey();
    default:
      return trigger();
  }
}

QPoint RandomUser::pointIn(const QWidget& widget) {
  return {below(std::max(1, widget.width())), below(std::max(1, widget.height()))};
}

QDialog* RandomUser::openDialog() const {
  for (QWidget* widget : QApplication::topLevelWidgets())
    if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible()) return dialog;
  return nullptr;
}

std::string RandomUser::answer(QDialog& dialog) {
  const std::string name = dialog.metaObject()->className();
  fillIn(dialog);
  QList<QAbstractButton*> buttons = dialog.findChildren<QAbstractButton*>();
  buttons.removeIf([](const QAbstractButton* button) { return !isHarmless(*button); });
  if (below(3) > 0 || buttons.isEmpty()) {
    dialog.reject();
    return name + " cancelled";
  }
  QAbstractButton* button = buttons[below(static_cast<int>(buttons.size()))];
  const std::string text = button->text().toStdString();
  button->click();
  return name + " answered with " + text;
}

void RandomUser::fillIn(QDialog& dialog) {
  for (auto* field : dialog.findChildren<QSpinBox*>())
    if (field->isVisible() && below(2) == 0)
      field->setValue(field->minimum() +
                      below(std::max(1, field->maximum() - field->minimum() + 1)));
  for (auto* box : dialog.findChildren<QComboBox*>())
    if (box->isVisible() && box->count() > 0 && below(2) == 0)
      box->setCurrentIndex(below(box->count()));
  for (auto* field : dialog.findChildren<QLineEdit*>())
    if (field->isVisible() && field->isEnabled() && !field->isReadOnly() && below(2) == 0)
      field->setText(QStringLiteral("text %1").arg(below(20)));
}

std::string RandomUser::clickCanvas() {
  CanvasView& canvas = m_window.workspace().canvas();
  const QPoint at = pointIn(canvas);
  QTest::mouseMove(&canvas, at);
  if (below(4) == 0) {
    QTest::mouseClick(&canvas, Qt::RightButton, {}, at);
    return "negative click";
  }
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, at);
  return "click";
}

std::string RandomUser::dragIn(QWidget& widget, const std::string& name) {
  const Qt::KeyboardModifiers keys = below(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
  QPoint at = pointIn(widget);
  QTest::mousePress(&widget, Qt::LeftButton, keys, at);
  for (int i = 0; i < 6; ++i) {
    at += QPoint(below(61) - 30, below(41) - 20);
    QTest::mouseMove(&widget, at);
    QTest::qWait(0);
  }
  QTest::mouseRelease(&widget, Qt::LeftButton, keys, at);
  return name;
}

std::string RandomUser::turnWheel(QWidget& widget, const std::string& name) {
  const QPointF at = pointIn(widget);
  const int notches = below(2) == 0 ? 120 : -120;
  QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, notches}, Qt::NoButton,
                    below(2) == 0 ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(&widget, &event);
  return name;
}

std::string RandomUser::pressKey() {
  static constexpr Qt::Key keys[] = {Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,     Qt::Key_Down,
                                     Qt::Key_Space,  Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab,
                                     Qt::Key_Delete, Qt::Key_Plus,   Qt::Key_Minus,  Qt::Key_A};
  const Qt::Key key = keys[below(std::size(keys))];
  QWidget* focus = QApplication::focusWidget();
  if (focus == nullptr || !focus->isVisible()) focus = &m_window.workspace().canvas();
  QTest::keyClick(focus, key);
  return "key " + std::to_string(key);
}

std::string RandomUser::trigger() {
  std::vector<QAction*> possible;
  for (const auto& entry : m_window.actions().entries())
    if (entry.action->isEnabled() && !isLeftOut(entry.action->objectName().toStdString()))
      possible.push_back(entry.action);
  if (possible.empty()) return "no action";
  QAction* action = possible[static_cast<std::size_t>(below(static_cast<int>(possible.size())))];
  const std::string id = action->objectName().toStdString();
  action->trigger();
  return id;
}

}  // namespace maskline::test
