// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/sam2/model.h"

namespace maskline::test {

/// An EdgeTAM model small enough for a test, with weights from a formula. Sizes that are equal in
/// the published model differ here.
sam2::Config tinyEdgeTamConfig();
sam2::Tensors tinyEdgeTamTensors();
std::shared_ptr<const sam2::Model> tinyEdgeTam();

}  // namespace maskline::test
