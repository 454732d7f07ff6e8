// SPDX-License-Identifier: Apache-2.0
#include "ui/base/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <QVariant>
#include <QWidget>

#include "ui/base/style_sheet.h"

namespace maskline {

namespace {

const Palette kDark{
    .window = QColor(0x1a, 0x1b, 0x1d),
    .panel = QColor(0x23, 0x24, 0x27),
    .field = QColor(0x2c, 0x2e, 0x32),
    .canvas = QColor(0x12, 0x13, 0x14),
    .line = QColor(0x38, 0x3a, 0x3f),
    .text = QColor(0xe4, 0xe5, 0xe8),
    .faint = QColor(0x9c, 0x9f, 0xa6),
    .accent = QColor(0x5a, 0xa9, 0xf0),
    .onAccent = QColor(0x0c, 0x16, 0x20),
    .warning = QColor(0xf0, 0xb1, 0x4a),
};

const Palette kLight{
    .window = QColor(0xe6, 0xe7, 0xe9),
    .panel = QColor(0xf4, 0xf4, 0xf5),
    .field = QColor(0xff, 0xff, 0xff),
    .canvas = QColor(0xcd, 0xce, 0xd1),
    .line = QColor(0xcb, 0xcd, 0xd1),
    .text = QColor(0x1c, 0x1d, 0x20),
    .faint = QColor(0x5f, 0x62, 0x69),
    .accent = QColor(0x15, 0x66, 0xb5),
    .onAccent = QColor(0xff, 0xff, 0xff),
    .warning = QColor(0x96, 0x56, 0x00),
};

ThemeName g_theme = ThemeName::Dark;

QPalette toQPalette(const Palette& p) {
  QPalette q;
  q.setColor(QPalette::Window, p.panel);
  q.setColor(QPalette::WindowText, p.text);
  q.setColor(QPalette::Base, p.field);
  q.setColor(QPalette::AlternateBase, p.panel);
  q.setColor(QPalette::Text, p.text);
  q.setColor(QPalette::Button, p.field);
  q.setColor(QPalette::ButtonText, p.text);
  q.setColor(QPalette::BrightText, p.warning);
  q.setColor(QPalette::ToolTipBase, p.field);
  q.setColor(QPalette::ToolTipText, p.text);
  q.setColor(QPalette::PlaceholderText, p.faint);
  q.setColor(QPalette::Highlight, p.accent);
  q.setColor(QPalette::HighlightedText, p.onAccent);
  q.setColor(QPalette::Link, p.accent);
  q.setColor(QPalette::LinkVisited, p.accent);
  q.setColor(QPalette::Light, p.line.lighter(115));
  q.setColor(QPalette::Midlight, p.line);
  q.setColor(QPalette::Mid, p.line.darker(110));
  q.setColor(QPalette::Dark, p.line.darker(130));
  q.setColor(QPalette::Shadow, QColor(0, 0, 0));
  QColor dim = p.faint;
  dim.setAlphaF(0.55F);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    q.setColor(QPalette::Disabled, role, dim);
  q.setColor(QPalette::Disabled, QPalette::Highlight, p.line);
  q.setColor(QPalette::Disabled, QPalette::HighlightedText, p.faint);
  return q;
}

}  // namespace

void applyTheme(QApplication& application, ThemeName theme) {
  g_theme = theme;
  const Palette& colours = palette();
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  const QPalette q = toQPalette(colours);
  QApplication::setPalette(q);
  QToolTip::setPalette(q);
  application.setStyleSheet(styleSheet(colours));
}

ThemeName currentTheme() { return g_theme; }

const Palette& palette() { return g_theme == ThemeName::Dark ? kDark : kLight; }

void setRole(QWidget* widget, const char* role) {
  widget->setProperty("role", QString::fromLatin1(role));
  // A style sheet evaluates properties only when the widget is polished.
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

QFont digitsFont() {
  QFont font = QApplication::font();
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
  font.setFeature("tnum", 1);
#endif
  return font;
}

QFont headingFont() {
  QFont font = QApplication::font();
  if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * 1.15);
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace maskline
