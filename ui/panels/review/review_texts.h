// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/session/review/effort.h"

namespace maskline {

// Texts of the review queue.

QString reasonText(ReviewReason reason);  ///< "low confidence"
/// "low confidence 0.42, flicker"
QString reasonsText(const WeakStretch& stretch);
QString derivedSourceText(
    MaskSource source);  ///< "Tracked"; for the sources of masks that need review
/// "12 stretches, about 40 clicks, 9 min"
QString effortText(const Effort& effort);

}  // namespace maskline
