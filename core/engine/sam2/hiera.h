// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/engine/nn/layers.h"
#include "core/engine/sam2/config.h"
#include "core/engine/sam2/probe.h"

// Hiera (Ryali et al. 2023): a vision transformer that halves its grid and doubles its channels at
// the start of each stage but the first. Tokens are kept as B × H × W × C.
namespace maskline::sam2 {

struct HieraBlock {
  struct Shape {
    int in, out;  ///< channels
    int heads;
    int window;  ///< window size of the attention; 0: global attention
    bool pool;   ///< the queries are pooled, which halves the resolution
    int mlpRatio;
  };
  HieraBlock(const nn::Scope& scope, const Shape& shape);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::LayerNorm norm1, norm2;
  nn::Linear qkv, attentionOut, up, down;
  std::optional<nn::Linear> widen;
  Shape shape;

 private:
  /// The first half of the block: shortcut and attention output.
  at::Tensor attended(const at::Tensor& x) const;
  at::Tensor attend(const at::Tensor& x) const;
};

/// A plain vision transformer made of the same blocks (EfficientTAM).
struct PlainTrunk {
  PlainTrunk(const nn::Scope& scope, const PlainTrunkConfig& config, int grid);

  /// 1 × 3 × S × S -> the last tokens: B × S/16 × S/16 × C.
  std::vector<at::Tensor> operator()(const at::Tensor& picture, const Probe& probe) const;

  nn::Conv2d patches;
  at::Tensor positions;  ///< 1 × S/16 × S/16 × C
  std::vector<HieraBlock> blocks;
};

struct Hiera {
  Hiera(const nn::Scope& scope, const Config& config);

  /// 1 × 3 × S × S -> each stage's last tokens, finest first: B × H × W × C.
  std::vector<at::Tensor> operator()(const at::Tensor& picture, const Probe& probe) const;

  nn::Conv2d patches;
  at::Tensor positions;  ///< 1 × S/4 × S/4 × C
  std::vector<HieraBlock> blocks;
  std::vector<int> stageEnds;
};

}  // namespace maskline::sam2
