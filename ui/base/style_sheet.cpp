// SPDX-License-Identifier: Apache-2.0
#include "ui/base/style_sheet.h"

#include <QHash>

namespace maskline {

namespace {

// @name stands for a colour of the palette, or another word that differs between themes. Distances
// keep to the 4/8 px grid.
const char kSheet[] = R"(
QMainWindow, QDialog { background: @window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QDialog { background: @panel; }
QToolTip { background: @field; color: @text; border: 1px solid @line; padding: 4px 8px; }

QMenuBar { background: @panel; border-bottom: 1px solid @line; padding: 0 4px; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QMenu::item:disabled { color: @dim; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }

QToolBar { background: @panel; border: none; spacing: 4px; padding: 4px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
  padding: 4px; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton[role="menu"] { padding: 4px 8px; }
QToolButton[role="arrow"] { padding: 4px 2px; }
QToolButton[role="menu"]::menu-indicator, QToolButton[role="arrow"]::menu-indicator {
  image: none; width: 0; }
QToolButton[role="next"] { background: @checked; border-color: @accent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:open { background: @pressed; }
QToolButton:checked { background: @checked; border-color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @dim; }
QToolButton::menu-button { border: none; width: 14px; border-radius: 4px; }
QToolButton::menu-button:hover { background: @pressed; }

QPushButton { background: @button; border: 1px solid @line; border-radius: 4px;
  padding: 4px 12px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:checked { background: @checked; border-color: @accent; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @dim; background: transparent; }
QPushButton[role="primary"], QPushButton:default { background: @accent; color: @onAccent;
  border-color: @accent; }
QPushButton[role="primary"]:hover, QPushButton:default:hover { background: @accentHover; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border-color: @text; }
QPushButton[role="primary"]:disabled, QPushButton:default:disabled { background: @button;
  color: @dim; border-color: @line; }
QPushButton[role="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[role="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0;
  border-left: none; }
QPushButton[role="right"]:checked, QPushButton[role="left"]:checked { background: @accent;
  color: @onAccent; border-color: @accent; }

QRadioButton::indicator, QCheckBox::indicator, QAbstractItemView::indicator { width: 12px;
  height: 12px; border: 1px solid @faint; border-radius: 3px; background: @field; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent;
  border-color: @accent; image: url(@tick); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent;
  background: @onAccent; }
QRadioButton::indicator:focus, QCheckBox::indicator:focus { border-color: @accent; }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @line; }

QLineEdit, QPlainTextEdit, QTextEdit { background: @field;
  border: 1px solid @line; border-radius: 4px; selection-background-color: @accent;
  selection-color: @onAccent; }
QLineEdit { padding: 3px 6px; min-height: 18px; }
QAbstractSpinBox { min-height: 22px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border-color: @accent; }
QLineEdit:disabled { color: @dim; }
QComboBox { min-height: 20px; }

QAbstractItemView { background: @field; border: 1px solid @line; border-radius: 4px; outline: none;
  alternate-background-color: @panel; selection-background-color: @selected;
  selection-color: @text; }
QAbstractItemView:focus { border-color: @accent; }
QAbstractItemView::item { min-height: 24px; }
QAbstractItemView::item:hover { background: @hover; }
QAbstractItemView::item:selected { background: @selected; color: @text; }
QHeaderView::section { background: @panel; color: @faint; border: none;
  border-bottom: 1px solid @line; padding: 4px 8px; }
QComboBox QAbstractItemView::item:selected { background: @accent; color: @onAccent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }

QProgressBar { background: @field; border: 1px solid @line; border-radius: 4px; text-align: center;
  max-height: 12px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QStatusBar { background: @panel; border-top: 1px solid @line; }
QStatusBar::item { border: none; }

QTabWidget::pane { border: 1px solid @line; border-radius: 4px; top: -1px; }
QTabBar::tab { background: transparent; color: @faint; padding: 6px 12px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QGroupBox { border: none; margin-top: 20px; padding: 0; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }

QLabel[role="faint"] { color: @faint; }
QLabel[role="heading"] { font-size: @headingSize; font-weight: 600; }
QLabel[role="title"] { font-size: @titleSize; font-weight: 600; }
QLabel[role="warning"] { color: @warning; }
QLabel[role="key"] { background: @field; border: 1px solid @line; border-radius: 4px;
  padding: 1px 6px; }
QWidget[role="panel"] { background: @panel; }
QWidget[role="bar"] { background: @panel; border-bottom: 1px solid @line; }
QWidget[role="error"] { background: @errorGround; border-bottom: 1px solid @warning; }
QWidget[role="notice"] { background: @panel; border-bottom: 1px solid @accent; }
QWidget[role="foot"] { background: @panel; border-top: 1px solid @line; }
QWidget[role="canvas"] { background: @canvas; }
)";

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](int x, int y) { return static_cast<int>(x + (y - x) * share + 0.5); };
  return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

}  // namespace

QString styleSheet(const Palette& p) {
  const double base = headingFont().pointSizeF() / 1.15;
  const QHash<QString, QString> words{
      {"window", p.window.name()},
      {"panel", p.panel.name()},
      {"field", p.field.name()},
      {"canvas", p.canvas.name()},
      {"line", p.line.name()},
      {"text", p.text.name()},
      {"faint", p.faint.name()},
      {"dim", mixed(p.panel, p.faint, 0.55).name()},
      {"accent", p.accent.name()},
      {"accentHover", mixed(p.accent, p.text, 0.15).name()},
      {"onAccent", p.onAccent.name()},
      {"warning", p.warning.name()},
      {"tick", p.onAccent.lightness() > 127 ? ":/icons/check-light.svg" : ":/icons/check.svg"},
      {"button", mixed(p.panel, p.text, 0.06).name()},
      {"hover", mixed(p.panel, p.text, 0.10).name()},
      {"pressed", mixed(p.panel, p.text, 0.16).name()},
      {"checked", mixed(p.panel, p.accent, 0.28).name()},
      {"selected", mixed(p.field, p.accent, 0.30).name()},
      {"handle", mixed(p.panel, p.text, 0.24).name()},
      {"errorGround", mixed(p.panel, p.warning, 0.16).name()},
      {"headingSize", QString::number(base * 1.15, 'f', 2) + "pt"},
      {"titleSize", QString::number(base * 1.8, 'f', 2) + "pt"},
  };
  const QString sheet = QString::fromLatin1(kSheet);
  QString out;
  for (qsizetype i = 0; i < sheet.size(); ++i) {
    if (sheet[i] != QLatin1Char('@')) {
      out += sheet[i];
      continue;
    }
    qsizetype end = i + 1;
    while (end < sheet.size() && sheet[end].isLetter()) ++end;
    out += words.value(sheet.mid(i + 1, end - i - 1));
    i = end - 1;
  }
  return out;
}

}  // namespace maskline
