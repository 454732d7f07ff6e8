// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProgressBar>

namespace maskline {

/// Styles a progress bar as a thin line in the colours of the theme.
inline void makeThin(QProgressBar& bar) {
  bar.setTextVisible(false);
  bar.setStyleSheet(QStringLiteral(
      "QProgressBar { min-height: 4px; max-height: 4px; border: none; border-radius: 2px; }"
      "QProgressBar::chunk { border-radius: 2px; }"));
}

}  // namespace maskline
