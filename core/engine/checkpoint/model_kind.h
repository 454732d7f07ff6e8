// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/checkpoint/checkpoint.h"

namespace maskline {

/// The families of models that this program runs natively.
enum class ModelKind { Unknown, Sam2, EdgeTam, EfficientTam, Xmem };

/// Recognised by the names of the tensors alone, whatever the file is called.
ModelKind modelKind(const CheckpointOutline& outline);

}  // namespace maskline
