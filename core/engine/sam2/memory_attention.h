// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/attention.h"
#include "core/engine/sam2/config.h"
#include "core/engine/sam2/positions.h"
#include "core/engine/sam2/probe.h"

namespace maskline::sam2 {

/// What memory attention looks back on, for B objects. Sequences are B × N × memory channels:
/// Config::memoryTokens() of each remembered picture, then the tokens of object pointers, which
/// have no place.
struct MemoryTokens {
  at::Tensor values;
  at::Tensor positions;       ///< codes of place and time, like values or 1 × N × channels
  std::int64_t pictures = 0;  ///< how many are remembered
};

/// Turns queries and keys by their places.
struct RotaryPlaces {
  RotaryPositions grid;     ///< of the picture's G × G places
  RotaryPositions memory;   ///< of the last tokens of each remembered picture
  std::int64_t tokens = 0;  ///< of one remembered picture
};

/// Attention with one head may project its values after they are mixed: the rows of an attention
/// sum to 1, so that the result is the same, and that projection and the one of the output are one.
struct LateValueAttention {
  LateValueAttention(const nn::Scope& scope, const nn::ProjectedAttention::Widths& widths,
                     int heads);
  at::Tensor queries(const at::Tensor& x) const;
  at::Tensor keys(const at::Tensor& x) const;
  /// What is mixed, and what becomes of the mixture.
  at::Tensor values(const at::Tensor& x) const;
  at::Tensor finish(const at::Tensor& mixed) const;

  /// Queries and tokens for keys that are not turned by their places, in the tokens' width rather
  /// than the queries'. One head only.
  nn::KeySet unplaced(const at::Tensor& queries, const at::Tensor& tokens,
                      const at::Tensor& values) const;

  nn::ProjectedAttention plain;
  nn::Linear valueOut;  ///< of one head
  double scale;
};

struct MemoryAttentionLayer {
  MemoryAttentionLayer(const nn::Scope& scope, const Config& config);
  /// What the places' own attention adds, what looking back does, and what the last layers do: x
  /// B × G² × channels.
  at::Tensor lookWithin(const at::Tensor& x, const RotaryPlaces& places) const;
  at::Tensor lookBack(const at::Tensor& x, const MemoryTokens& memory, const at::Tensor& tokens,
                      const RotaryPlaces& places, const Probe& probe) const;
  at::Tensor think(const at::Tensor& x) const;

  LateValueAttention within, back;
  nn::Linear up, down;
  nn::LayerNorm norm1, norm2, norm3;

 private:
  /// The memories' tokens with a place and those without, as two sets.
  std::vector<nn::KeySet> splitByPlace(const at::Tensor& query, const MemoryTokens& memory,
                                       const at::Tensor& tokens, const RotaryPlaces& places) const;
};

/// Gives the picture's embedding what is known of the objects.
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
