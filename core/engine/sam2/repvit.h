// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/engine/nn/layers.h"
#include "core/engine/sam2/config.h"
#include "core/engine/sam2/probe.h"

// RepViT (Wang et al. 2024): a convolutional trunk that is laid out like a vision transformer. It
// is trained with batch norms and parallel branches; one convolution does the work of each when it
// is built. Pictures are kept as B × H × W × C in float32.
namespace maskline::sam2 {

/// Weighs each channel by what the whole picture shows (Hu et al. 2018).
struct SqueezeExcite {
  SqueezeExcite(const nn::Scope& scope, int width, int squeezed);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::Conv2d down, up;
};

/// Two layers for each place by itself.
struct ChannelMixer {
  ChannelMixer(const nn::Scope& scope, int width, int ratio, at::ScalarType type);
  at::Tensor operator()(const at::Tensor& x) const;
  /// Adds what the layers say to x, some places at a time.
  void addTo(at::Tensor& x) const;

  nn::Linear up, down;
};

struct RepVitBlock {
  RepVitBlock(const nn::Scope& scope, const RepVitConfig& config, int width, int squeezed,
              at::ScalarType type);
  /// `name` is what the probe calls the block.
  at::Tensor operator()(const at::Tensor& x, const Probe& probe, const std::string& name) const;

  nn::Conv2d tokenMixer;
  std::optional<SqueezeExcite> squeeze;
  ChannelMixer channelMixer;
};

/// Halves the picture and widens it, at the start of each stage but the first.
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

  /// 1 × 3 × S × S -> each stage's last picture, finest first: B × H × W × C.
  std::vector<at::Tensor> operator()(const at::Tensor& picture, const Probe& probe) const;

  nn::Conv2d stem1, stem2;
  std::vector<RepVitDownsample> downsamples;  ///< of the second stage and those after it
  std::vector<std::vector<RepVitBlock>> stages;
};

}  // namespace maskline::sam2
