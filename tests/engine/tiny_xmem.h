// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/checkpoint/checkpoint.h"

namespace maskline::test {

/// A complete XMem of the smallest widths, whose weights come from a formula: the same numbers with
/// every version of Torch.
Checkpoint tinyXmem();

/// Tensors of no model that the program knows.
Checkpoint unknownTensors();

}  // namespace maskline::test
