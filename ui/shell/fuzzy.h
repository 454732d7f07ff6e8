// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace maskline {

/// How well `typed` fits `text`: 0 = not at all, higher is better. All letters must occur in order;
/// letters at the beginning of words, together, and near the front count more. Case and spaces do
/// not matter.
int fuzzyScore(const QString& typed, const QString& text);

}  // namespace maskline
