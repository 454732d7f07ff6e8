// SPDX-License-Identifier: Apache-2.0
#include "ui/base/duration_text.h"

#include <algorithm>
#include <cmath>

namespace maskline {

QString durationText(double seconds) {
  const auto whole = static_cast<qlonglong>(std::ceil(std::max(0.0, seconds)));
  const QLatin1Char zero('0'), colon(':');
  const QString tail = QStringLiteral("%1").arg(whole % 60, 2, 10, zero);
  if (whole < 3600) return QString::number(whole / 60) + colon + tail;
  return QString::number(whole / 3600) + colon +
         QStringLiteral("%1").arg(whole / 60 % 60, 2, 10, zero) + colon + tail;
}

}  // namespace maskline
