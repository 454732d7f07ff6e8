// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/layers.h"
#include "core/engine/sam2/config.h"

namespace maskline::sam2 {

/// A ConvNeXt block (Liu et al. 2022).
struct FuserLayer {
  FuserLayer(const nn::Scope& scope, int width, int kernel);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::Conv2d spread;
  nn::LayerNorm2d norm;
  nn::Linear up, down;
  at::Tensor gamma;
};

/// Computes a memory from an image embedding and a mask.
struct MemoryEncoder {
  MemoryEncoder(const nn::Scope& scope, const Config& config);
  /// embedding 1 × channels × G × G, masks B × 1 × S × S, scaled by MemoryConfig::sigmoidScale and
  /// sigmoidBias -> B × memory channels × G × G.
  at::Tensor operator()(const at::Tensor& embedding, const at::Tensor& masks) const;

  std::vector<nn::Conv2d> shrink;
  std::vector<nn::LayerNorm2d> shrinkNorms;
  nn::Conv2d maskOut, picture, out;
  std::vector<FuserLayer> fuser;
};

}  // namespace maskline::sam2
