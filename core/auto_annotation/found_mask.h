// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

/// A mask that a model found on a frame.
struct FoundMask {
  int modelClass = 0;  ///< place in OwnModel::classes
  float score = 0;     ///< 0 … 1
  Mask mask;
};

}  // namespace maskline
