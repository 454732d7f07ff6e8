// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/parity/comparison.h"
#include "core/engine/sam2/model.h"

namespace maskline::parity {

/// Memory attention, memory encoder and perceiver, each alone and fed what the reference fed it on
/// one frame: no earlier rounding comes in, so that the tolerance is the sharpest there is. `under`
/// is where the frame's internals are saved, `pictures` how many remembered pictures it attended
/// to. Reports nothing where the fixture does not say how near is near.
void compareParts(const Fixture& fixture, const sam2::Model& model, const std::string& under,
                  std::int64_t pictures, const Report& report);

}  // namespace maskline::parity
