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
  /// queries B × N × width, keys and values B × M × inner -> what is to be added to the queries.
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

/// Latents look at tokens of the memory, then at each other.
struct PerceiverLayer {
  PerceiverLayer(const nn::Scope& scope, const PerceiverConfig& config, int width);
  /// tokens B × M × width -> keys and values behind each other in the last dimension.
  at::Tensor project(const at::Tensor& tokens) const;
  at::Tensor operator()(const at::Tensor& latents, const at::Tensor& keys,
                        const at::Tensor& values) const;

  nn::LayerNorm tokenNorm;
  LatentAttention look, among;
  LatentFeedForward lookMlp, amongMlp;
};

/// Makes a few tokens of a memory: some that see all of it, and a grid of some that see one window
/// each (Zhou et al. 2025, section 3; latents: Jaegle et al. 2021).
struct SpatialPerceiver {
  SpatialPerceiver(const nn::Scope& scope, const PerceiverConfig& config, int width);
  /// memories B × width × G × G, positions 1 × width × G × G -> B × PerceiverConfig::tokens() ×
  /// width, the grid last.
  at::Tensor operator()(const at::Tensor& memories, const at::Tensor& positions,
                        const Probe& probe = {}) const;
  /// The codes of the tokens' places: tokens × width. Those that see all of a memory have none.
  at::Tensor places() const;

  at::Tensor latents, windowLatents;  ///< N × width
  std::vector<PerceiverLayer> layers;
  nn::LayerNorm norm;
  int side;
};

}  // namespace maskline::sam2
