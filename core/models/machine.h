// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/models/model_registry.h"

namespace maskline {

/// What matters of a machine for the choice of a model.
struct Machine {
  int cores = 1;
  std::int64_t memory = 0;   ///< in bytes
  bool accelerator = false;  ///< published models run on a CUDA device
};

/// Any thread; slow at the first call.
Machine thisMachine();

/// The model to take on that machine: the first advice whose needs it meets. Null: none.
const PublishedModel* recommended(const ModelRegistry& registry, const Machine& machine);

/// The speed class of a model on that machine: one better on eight or more cores, two better with a
/// CUDA device.
SpeedClass speedOn(const PublishedModel& model, const Machine& machine);

/// "fast", "medium", …
Message speedText(SpeedClass speed);

}  // namespace maskline
