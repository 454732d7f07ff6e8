// SPDX-License-Identifier: Apache-2.0
#include "core/engine/accelerator.h"

#include "core/engine/nn/fast_type.h"

namespace maskline {

namespace {

constexpr bool publishedModelsUseCuda = false;  // SAM 2 and its relatives run on the processor

}  // namespace

bool hasAccelerator() { return publishedModelsUseCuda && nn::fastDevice().is_cuda(); }

}  // namespace maskline
