// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/sam2/config.h"

namespace maskline::sam2 {

/// The part of a model's configuration that the shapes of its tensors show; the rest is as in
/// Config's defaults. Throws Error(BadInput) if a tensor that gives a size is missing.
Config configFromShapes(const Tensors& tensors);

}  // namespace maskline::sam2
