// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/progress.h"

namespace maskline {

enum class DownloadStep { Waiting, Running, Pausing };

/// "34 %, 0:12 left", "waiting", "pausing". `secondsLeft`: −1 = not known yet.
QString downloadText(DownloadStep step, Progress bytes, double secondsLeft);

}  // namespace maskline
