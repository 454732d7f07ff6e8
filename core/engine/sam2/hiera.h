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
    int window;  ///< side of the windows attended within; 0: the whole picture
    bool pool;   ///< the queries, and with them the picture, are halved
    int mlpRatio;
  };
  HieraBlock(const nn::Scope& scope, const Shape& shape);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::LayerNorm norm1, norm2;
  nn::Linear qkv, attentionOut, up, down;
  std::optional<nn::Linear> widen;
  Shape shape;

 private:
  /// The block's first half: the tokens, and what attention adds to them.
  at::Tensor attended(const at::Tensor& x) const;
  at::Tensor attend(const at::Tensor& x) const;
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
