// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace maskline {

/// A score of how well `typed` matches `text`: 0 = no match, higher is better. All letters must
/// occur in order. Letters at word starts, adjacent letters and letters near the front score
/// higher. Case and spaces are ignored.
int fuzzyScore(const QString& typed, const QString& text);

}  // namespace maskline
