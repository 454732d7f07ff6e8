// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/parity/comparison.h"

namespace maskline::parity {

// One function per kind of model. Each runs all cases of a fixture with the checkpoint that the
// fixture names, and reports each case (runCase).
void runXmemCases(const Fixture& fixture, const Report& report);
void runSam2Cases(const Fixture& fixture, const Report& report);

}  // namespace maskline::parity
