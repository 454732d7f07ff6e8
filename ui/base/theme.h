// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace maskline {

/// The look of the whole program: neutral greys, one accent, one size for panels and one for
/// headings. Owner thread.
enum class ThemeName { Dark, Light };

struct Palette {
  QColor window;  ///< behind panels
  QColor panel;   ///< panels and bars
  QColor field;   ///< inputs, lists, lanes
  QColor canvas;  ///< around the picture
  QColor line;    ///< separators
  QColor text;
  QColor faint;   ///< secondary text
  QColor accent;  ///< selection, play head, the next thing to do
  QColor onAccent;
  QColor warning;
};

/// The grid: every distance is a multiple of these device-independent pixels.
inline constexpr int kHalfGap = 4;
inline constexpr int kGap = 8;
/// Height of a row in a list and of a button.
inline constexpr int kRowHeight = 28;

/// Sets style, palette and style sheet; widgets hear of it by QEvent::PaletteChange.
void applyTheme(QApplication& application, ThemeName theme);
ThemeName currentTheme();
const Palette& palette();

/// Gives a widget one of the looks of the style sheet: "heading" and "faint" for labels, "primary"
/// for the one button that is the next thing to do, "next" for the tool button that is, "flat" for
/// tool buttons in rows, "panel" for the background of a panel, "bar" for that of a bar.
void setRole(QWidget* widget, const char* role);

/// The panel font with digits of one width, for numbers that change.
QFont digitsFont();
/// The one larger size.
QFont headingFont();

/// One perceptual ramp for confidence everywhere: sure (0) is calm and near to the ground, unsure
/// (1) stands out from it: dark and bright, or light and dark.
QColor unsureColour(double unsure, ThemeName theme = currentTheme());

/// A monochrome SVG icon of resources/icons by name ("click", "box", …), in the text colour of the
/// theme, crisp at any scale. Follows a change of theme by itself.
QIcon icon(const QString& name);

}  // namespace maskline
