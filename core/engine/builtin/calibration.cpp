// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/calibration.h"

#include <cmath>

namespace maskline::builtin {

float calibrated(float logOdds) { return 1 / (1 + std::exp(-logOdds)); }

}  // namespace maskline::builtin
