// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/sam2/model.h"

namespace maskline::test {

/// An EfficientTAM model small enough for a test, with weights from a formula.
sam2::Config tinyEfficientTamConfig();
sam2::Tensors tinyEfficientTamTensors();

}  // namespace maskline::test
