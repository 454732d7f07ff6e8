// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace maskline {

/// The look of the whole program: neutral greys, one accent, one size for panels and one for
/// headings. Owner thread.
enum class ThemeName { Dark, Light };

struct Palette {
  QColor window;      ///< behind panels
  QColor panel;       ///< panels and bars
  QColor field;       ///< inputs, lists, lanes
  QColor canvas;      ///< around the picture
  QColor line;        ///< separators
  QColor text;
  QColor faint;       ///< secondary text
  QColor accent;      ///< selection, play head, the next thing to do
  QColor onAccent;
  QColor warning;
};

void applyTheme(QApplication& application, ThemeName theme);
ThemeName currentTheme();
const Palette& palette();

/// One perceptual ramp for confidence everywhere: sure (0) is calm and dark, unsure (1) is bright.
QColor unsureColour(double unsure);

/// A monochrome SVG icon of resources/icons by name ("click", "box", …), in the text colour of the
/// theme, crisp at any scale.
QIcon icon(const QString& name);

}  // namespace maskline
