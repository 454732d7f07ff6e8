// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/base/theme.h"

namespace maskline {

namespace {

double encoded(double linear) {
  linear = std::clamp(linear, 0.0, 1.0);
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

/// Oklab (Björn Ottosson, 2020) to sRGB.
QColor fromOklab(double lightness, double a, double b) {
  const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
  return QColor::fromRgbF(
      static_cast<float>(encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
      static_cast<float>(encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
      static_cast<float>(encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
}

// Lightness rises or falls evenly, so the order survives any colour blindness and a grey print; red
// is never set against green.

/// From a pale slate blue over rose to a dark brick red.
QColor lightRamp(double t) { return fromOklab(0.86 - 0.46 * t, 0.14 * t, -0.03 + 0.12 * t); }

/// From slate blue over plum and orange to a pale yellow.
QColor darkRamp(double t) {
  const double lightness = 0.32 + 0.60 * t;
  const double a = 0.115 * std::pow(std::sin(3.14159265 * std::min(1.0, t * 0.97)), 1.3);
  const double b = -0.055 + 0.20 * t * t * (3 - 2 * t) - 0.03 * std::max(0.0, t - 0.8) / 0.2;
  return fromOklab(lightness, a, b);
}

}  // namespace

QColor uncertaintyColour(double uncertainty, ThemeName theme) {
  using Table = std::array<QColor, 256>;
  const auto tableOf = [](QColor (*ramp)(double)) {
    Table colours;
    for (std::size_t i = 0; i < colours.size(); ++i) colours[i] = ramp(double(i) / 255);
    return colours;
  };
  static const Table dark = tableOf(darkRamp), light = tableOf(lightRamp);
  const Table& table = theme == ThemeName::Dark ? dark : light;
  const double t = std::isnan(uncertainty) ? 0 : std::clamp(uncertainty, 0.0, 1.0);
  return table[static_cast<std::size_t>(std::lround(t * 255))];
}

}  // namespace maskline
