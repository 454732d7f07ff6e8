// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace maskline {

/// The visual theme of the program: neutral greys, one accent colour, one font size for panels and
/// one for headings. Owner thread.
enum class ThemeName { Dark, Light };

struct Palette {
  QColor window;  ///< behind panels
  QColor panel;   ///< panels and bars
  QColor field;   ///< inputs, lists, lanes
  QColor canvas;  ///< around the image
  QColor line;    ///< separators
  QColor text;
  QColor faint;   ///< secondary text
  QColor accent;  ///< selection, playhead, suggested action
  QColor onAccent;
  QColor warning;
};

/// The layout grid: every distance is a multiple of these device-independent pixels.
inline constexpr int kHalfGap = 4;
inline constexpr int kGap = 8;
/// Height of a row in a list and of a button.
inline constexpr int kRowHeight = 28;

/// Sets style, palette and style sheet. Widgets receive QEvent::PaletteChange.
void applyTheme(QApplication& application, ThemeName theme);
ThemeName currentTheme();
const Palette& palette();

/// Assigns a role of the style sheet to a widget: "heading" and "faint" for labels, "primary" for
/// the push button of the suggested action, "next" for the tool button of the suggested action,
/// "flat" for tool buttons in rows, "panel" and "bar" for backgrounds.
void setRole(QWidget* widget, const char* role);

/// The panel font with tabular digits, for changing numbers.
QFont digitsFont();
/// The font of headings.
QFont headingFont();

/// The colour map for uncertainty, used everywhere: 0 (certain) is close to the background, 1
/// (uncertain) stands out from it.
QColor uncertaintyColour(double uncertainty, ThemeName theme = currentTheme());

/// An SVG icon of resources/icons by name ("click", "box", …), in the text colour of the theme. It
/// adapts to changes of theme and scale.
QIcon icon(const QString& name);

}  // namespace maskline
