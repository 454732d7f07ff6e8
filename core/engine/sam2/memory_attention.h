// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/attention.h"
#include "core/engine/sam2/config.h"
#include "core/engine/sam2/positions.h"

namespace maskline::sam2 {

/// What memory attention looks back on, for B objects. Sequences are B × N × memory channels:
/// G × G tokens of each remembered picture, then the tokens of object pointers.
struct MemoryTokens {
  at::Tensor values;
  at::Tensor positions;       ///< codes of place and time, like values or 1 × N × channels
  std::int64_t pointers = 0;  ///< how many tokens at the end have no place
};

struct MemoryAttentionLayer {
  MemoryAttentionLayer(const nn::Scope& scope, const Config& config);
  at::Tensor operator()(const at::Tensor& x, const MemoryTokens& memory, const at::Tensor& keys,
                        const RotaryPositions& places) const;

  nn::ProjectedAttention within, back;
  nn::Linear up, down;
  nn::LayerNorm norm1, norm2, norm3;
};

/// Gives the picture's embedding what is known of the objects.
struct MemoryAttention {
  MemoryAttention(const nn::Scope& scope, const Config& config);
  /// embedding and positions 1 × channels × G × G -> B × channels × G × G.
  at::Tensor operator()(const at::Tensor& embedding, const at::Tensor& positions,
                        const MemoryTokens& memory) const;

  std::vector<MemoryAttentionLayer> layers;
  nn::LayerNorm norm;
  RotaryPositions places;
};

}  // namespace maskline::sam2
