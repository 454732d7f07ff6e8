// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace maskline {

/// A confidence as it is written to files: rounded to four decimals, because it is an estimate.
inline double writtenScore(float confidence) { return std::round(confidence * 1e4) / 1e4; }

}  // namespace maskline
