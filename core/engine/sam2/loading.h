// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/message.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/sam2/model.h"

namespace maskline::sam2 {

/// The model type, read from tensor names and shapes without the tensor data.
struct Identity {
  std::string title;  ///< "SAM 2.1 tiny"
  Message problem;    ///< why it cannot be used and what to do; empty if it can
};
/// `file` is the path of the checkpoint; a config.json beside it is used.
Identity identify(const CheckpointOutline& outline, const std::filesystem::path& file);

/// Reads the weights to nn::fastDevice(), which takes seconds, unless a model of that file is in
/// use there. Any thread. Throws the errors of readCheckpoint(), readConfig() and Model.
std::shared_ptr<const Model> loadModel(const std::filesystem::path& file, Precision precision);

/// bfloat16 on CUDA, as the published programs compute, and where the processor has instructions
/// for it; float32 elsewhere.
Precision bestPrecision();

}  // namespace maskline::sam2
