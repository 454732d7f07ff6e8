// SPDX-License-Identifier: Apache-2.0
#include "core/engine/accelerator.h"

#include "core/engine/nn/fast_type.h"

namespace maskline {

bool hasAccelerator() { return nn::fastDevice().is_cuda(); }

}  // namespace maskline
