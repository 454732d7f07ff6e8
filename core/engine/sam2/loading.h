// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/message.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/sam2/model.h"

namespace maskline::sam2 {

/// What a checkpoint's names and shapes say without its numbers.
struct Look {
  std::string title;  ///< "SAM 2.1 tiny"
  Message problem;    ///< why it cannot be used and what to do; empty if it can
};
/// `file` is where the outline was read from: a config.json may lie beside it.
Look lookAt(const CheckpointOutline& outline, const std::filesystem::path& file);

/// Reads the weights, which takes seconds, unless a model of that file is in use. Any thread.
/// Throws what readCheckpoint(), readConfig() and Model do.
std::shared_ptr<const Model> loadModel(const std::filesystem::path& file, Precision precision);

/// bfloat16 where this processor computes with it, float32 elsewhere.
Precision bestPrecision();

}  // namespace maskline::sam2
