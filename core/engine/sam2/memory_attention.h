// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/attention.h"
#include "core/engine/sam2/config.h"
#include "core/engine/sam2/positions.h"
#include "core/engine/sam2/probe.h"

namespace maskline::sam2 {

/// The keys and values of memory attention for B objects. Sequences are B × N × memory channels:
/// Config::memoryTokens() tokens per memory, then the tokens of the object pointers, which have no
/// spatial position.
struct MemoryTokens {
  at::Tensor values;
  at::Tensor positions;  ///< spatial and temporal encodings, shaped like values or 1 × N × channels
  std::int64_t pictures = 0;  ///< number of memories
};

/// Rotary position encoding of queries and keys.
struct RotaryPlaces {
  RotaryPositions grid;     ///< of the G × G image positions
  RotaryPositions memory;   ///< of the last tokens of each memory
  std::int64_t tokens = 0;  ///< of one memory
  MemoryPooling pooling = MemoryPooling::None;
};

/// With one head, the value projection can be applied after the weighted sum, because attention
/// weights sum to 1. It is then merged with the output projection.
struct LateValueAttention {
  LateValueAttention(const nn::Scope& scope, const nn::ProjectedAttention::Widths& widths,
                     int heads);
  at::Tensor queries(const at::Tensor& x) const;
  at::Tensor keys(const at::Tensor& x) const;
  /// The values of the weighted sum, and the projection of its result.
  at::Tensor values(const at::Tensor& x) const;
  at::Tensor finish(const at::Tensor& mixed) const;

  /// Queries and keys for tokens without rotary encoding, with the channels of the tokens. One head
  /// only.
  nn::KeySet unplaced(const at::Tensor& queries, const at::Tensor& tokens,
                      const at::Tensor& values) const;

  nn::ProjectedAttention plain;
  nn::Linear valueOut;  ///< of one head
  double scale;
};

struct MemoryAttentionLayer {
  MemoryAttentionLayer(const nn::Scope& scope, const Config& config);
  /// The outputs of self-attention, cross-attention to the memories, and the MLP; x is B × G² ×
  /// channels.
  at::Tensor selfAttention(const at::Tensor& x, const RotaryPlaces& places) const;
  at::Tensor crossAttention(const at::Tensor& x, const MemoryTokens& memory,
                            const at::Tensor& tokens, const RotaryPlaces& places,
                            const Probe& probe) const;
  at::Tensor mlp(const at::Tensor& x) const;

  LateValueAttention within, back;
  nn::Linear up, down;
  nn::LayerNorm norm1, norm2, norm3;

 private:
  /// The spatial memory tokens, averaged over 2 × 2 cells, and the tokens of the pointers, as two
  /// key sets. `key` has its positions.
  std::vector<nn::KeySet> pooledSets(const at::Tensor& query, const at::Tensor& key,
                                     const at::Tensor& values, std::int64_t pictures,
                                     MemoryPooling pooling) const;
  /// The memory tokens with and without a spatial position, as two key sets.
  std::vector<nn::KeySet> splitByPlace(const at::Tensor& query, const MemoryTokens& memory,
                                       const at::Tensor& tokens, const RotaryPlaces& places) const;
};

/// Conditions the image embedding on the memories of the objects.
struct MemoryAttention {
  MemoryAttention(const nn::Scope& scope, const Config& config);
  /// embedding and positions 1 × channels × G × G -> B × channels × G × G.
  at::Tensor operator()(const at::Tensor& embedding, const at::Tensor& positions,
                        const MemoryTokens& memory, const Probe& probe = {}) const;

  std::vector<MemoryAttentionLayer> layers;
  nn::LayerNorm norm;
  RotaryPlaces places;
};

}  // namespace maskline::sam2
