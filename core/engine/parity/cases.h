// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/parity/comparison.h"

namespace maskline::parity {

// One function per kind of model: runs the fixture's cases with the checkpoint that it names and
// reports each (runCase).
void runXmemCases(const Fixture& fixture, const Report& report);
void runSam2Cases(const Fixture& fixture, const Report& report);

}  // namespace maskline::parity
