// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/engine/nn/layers.h"
#include "core/engine/sam2/config.h"
#include "core/engine/sam2/probe.h"

namespace maskline::sam2 {

/// Attention whose keys and values are projected together, without biases.
struct LatentAttention {
  LatentAttention(const nn::Scope& scope, const PerceiverConfig& config, int width,
                  const std::string& queryNorm);
  /// queries B × N × width, keys and values B × M × inner -> the residual for the queries.
  at::Tensor operator()(const at::Tensor& queries, const at::Tensor& keys,
                        const at::Tensor& values) const;

  nn::LayerNorm norm;  ///< of the queries
  nn::Linear query, keyValue, out;
  int heads;
};

struct LatentFeedForward {
  LatentFeedForward(const nn::Scope& scope, int width, int hidden);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::LayerNorm norm;
  nn::Linear up, down;
};

/// Cross-attention of the latents to the memory tokens, then self-attention of the latents.
struct PerceiverLayer {
  PerceiverLayer(const nn::Scope& scope, const PerceiverConfig& config, int width);
  /// tokens B × M × width -> keys and values, concatenated in the last dimension.
  at::Tensor project(const at::Tensor& tokens) const;
  at::Tensor operator()(const at::Tensor& latents, const at::Tensor& keys,
                        const at::Tensor& values) const;

  nn::LayerNorm tokenNorm;
  LatentAttention look, among;
  LatentFeedForward lookMlp, amongMlp;
};

/// Compresses a memory to a few tokens: global latents attend to all of it, a grid of 2D latents to
/// one window each (Zhou et al. 2025, section 3; latents: Jaegle et al. 2021).
struct SpatialPerceiver {
  SpatialPerceiver(const nn::Scope& scope, const PerceiverConfig& config, int width);
  /// memories B × width × G × G, positions 1 × width × G × G -> B × PerceiverConfig::tokens() ×
  /// width, the grid last.
  at::Tensor operator()(const at::Tensor& memories, const at::Tensor& positions,
                        const Probe& probe = {}) const;
  /// The positional encodings of the tokens: tokens × width. Global latents have none.
  at::Tensor places() const;

  at::Tensor latents, windowLatents;  ///< N × width
  std::vector<PerceiverLayer> layers;
  nn::LayerNorm norm;
  int side;
};

}  // namespace maskline::sam2
