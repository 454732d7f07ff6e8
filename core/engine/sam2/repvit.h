// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/engine/nn/layers.h"
#include "core/engine/sam2/config.h"
#include "core/engine/sam2/probe.h"

// RepViT (Wang et al. 2024): a convolutional trunk with the layout of a vision transformer. Batch
// norms and parallel branches of the training are fused into one convolution when it is
// constructed. Feature maps are kept as B × H × W × C in float32.
namespace maskline::sam2 {

/// Squeeze-and-excitation (Hu et al. 2018).
struct SqueezeExcite {
  SqueezeExcite(const nn::Scope& scope, int width, int squeezed);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::Conv2d down, up;
};

/// A pointwise MLP with two layers.
struct ChannelMixer {
  ChannelMixer(const nn::Scope& scope, int width, int ratio, at::ScalarType type);
  at::Tensor operator()(const at::Tensor& x) const;
  /// Adds the output of the layers to x, in blocks of positions.
  void addTo(at::Tensor& x) const;

  nn::Linear up, down;
};

struct RepVitBlock {
  RepVitBlock(const nn::Scope& scope, const RepVitConfig& config, int width, int squeezed,
              at::ScalarType type);
  /// `name` is the block's name for the probe.
  at::Tensor operator()(const at::Tensor& x, const Probe& probe, const std::string& name) const;

  nn::Conv2d tokenMixer;
  std::optional<SqueezeExcite> squeeze;
  ChannelMixer channelMixer;
};

/// Halves the resolution and increases the channels, at the start of each stage except the first.
struct RepVitDownsample {
  RepVitDownsample(const nn::Scope& scope, const RepVitConfig& config, int in, int out,
                   at::ScalarType type);
  at::Tensor operator()(const at::Tensor& x, const Probe& probe, const std::string& name) const;

  RepVitBlock before;
  nn::Conv2d halve;
  nn::Linear widen;
  ChannelMixer mixer;
};

struct RepVit {
  /// `type` is what the pointwise layers and the stem compute in: float32 or bfloat16.
  RepVit(const nn::Scope& scope, const RepVitConfig& config, at::ScalarType type);

  /// 1 × 3 × S × S -> the last feature map of each stage, finest first: B × H × W × C.
  std::vector<at::Tensor> operator()(const at::Tensor& picture, const Probe& probe) const;

  nn::Conv2d stem1, stem2;
  std::vector<RepVitDownsample> downsamples;  ///< of the second stage and those after it
  std::vector<std::vector<RepVitBlock>> stages;
};

}  // namespace maskline::sam2
