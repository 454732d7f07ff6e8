// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <cmath>

#include "tests/support/catch.h"
#include "ui/base/theme.h"

using namespace maskline;

namespace {

double linear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

}  // namespace

TEST_CASE("the ramp for confidence stands out from the ground more and more") {
  for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
    applyTheme(*qApp, theme);
    double last = 0;
    for (int i = 0; i <= 64; ++i) {
      const double now = contrast(uncertaintyColour(i / 64.0), palette().field);
      CHECK(now > last);
      last = now;
    }
    CHECK(contrast(uncertaintyColour(0), palette().field) < 2);
    CHECK(contrast(uncertaintyColour(1), palette().field) > 7);
    CHECK(uncertaintyColour(-3) == uncertaintyColour(0));
    CHECK(uncertaintyColour(7) == uncertaintyColour(1));
  }
}

TEST_CASE("words can be read in both themes") {
  for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
    applyTheme(*qApp, theme);
    const Palette& p = palette();
    for (const QColor& ground : {p.window, p.panel, p.field}) {
      CHECK(contrast(p.text, ground) > 7);
      CHECK(contrast(p.faint, ground) > 4.5);
      CHECK(contrast(p.warning, ground) > 4.5);
    }
    CHECK(contrast(p.onAccent, p.accent) > 4.5);
  }
}

TEST_CASE("icons are drawn with one stroke width, follow the theme and are crisp") {
  applyTheme(*qApp, ThemeName::Dark);
  (void)icon("click");
  int seen = 0;
  for (QDirIterator it(":/icons"); it.hasNext(); ++seen) {
    QFile file(it.next());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString svg = QString::fromUtf8(file.readAll());
    CAPTURE(it.fileName().toStdString());
    CHECK(svg.count("stroke-width") == 1);
    CHECK(svg.contains("stroke-width=\"1.6\""));
    CHECK(svg.contains("viewBox=\"0 0 24 24\""));
    const QString name = it.fileName().chopped(4);
    const QImage image = icon(name).pixmap(QSize(24, 24), 2.0).toImage();
    CHECK(image.size() == QSize(48, 48));
    bool inked = false;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) inked |= qAlpha(image.pixel(x, y)) > 128;
    CHECK(inked);
  }
  CHECK(seen > 40);
  const auto ink = [] {
    const QImage image = icon("keyframe").pixmap(QSize(24, 24), 1.0).toImage();
    return image.pixelColor(12, 12);
  };
  CHECK(ink() == palette().text);
  applyTheme(*qApp, ThemeName::Light);
  CHECK(ink() == palette().text);
  applyTheme(*qApp, ThemeName::Dark);
}
