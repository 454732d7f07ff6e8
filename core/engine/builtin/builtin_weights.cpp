// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/model_folders.h"

namespace maskline {

std::filesystem::path builtinWeights() { return findModelFile("builtin.safetensors"); }

}  // namespace maskline
