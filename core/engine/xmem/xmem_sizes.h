// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/checkpoint/checkpoint.h"

namespace maskline::xmem {

/// The widths of an XMem network, read from the shapes of its tensors.
struct Sizes {
  int base = 64;         ///< first layer of both encoders
  int key = 64;          ///< C_k
  int value = 512;       ///< C_v
  int hidden = 64;       ///< C_h, 0 = no sensory memory
  int decoder = 512;     ///< decoder at stride 16
  int decoderTop = 256;  ///< decoder at strides 8 and 4
  int sensory = 256;     ///< input width of the sensory memory

  int f16() const { return 16 * base; }
  int f8() const { return 8 * base; }
  int f4() const { return 4 * base; }
};

/// Throws Error(BadInput) if a tensor that determines a width is missing.
Sizes sizesOf(const CheckpointOutline& outline);

}  // namespace maskline::xmem
