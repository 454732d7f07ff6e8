// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/parity/comparison.h"
#include "core/engine/sam2/model.h"

namespace maskline::parity {

/// Memory attention, memory encoder and perceiver, each alone with the inputs of the reference on
/// one frame. There are no earlier rounding errors, so the tolerance is the smallest. `under` is
/// where the intermediate tensors of the frame are saved, `pictures` the number of memories it
/// attended to. Reports nothing if the fixture has no tolerance.
void compareParts(const Fixture& fixture, const sam2::Model& model, const std::string& under,
                  std::int64_t pictures, const Report& report);

}  // namespace maskline::parity
