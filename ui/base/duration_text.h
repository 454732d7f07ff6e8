// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace maskline {

/// "0:04", "12:30", "1:02:03".
QString durationText(double seconds);

}  // namespace maskline
