// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/layers.h"

// The building blocks of XMem's networks (Cheng & Schwing, ECCV 2022). Tensors are objects × C × H
// × W. Tensors that depend on the image only have one object and are computed once for all objects.
namespace maskline::xmem {

/// A convolution without bias and the batch normalisation after it, as one convolution.
nn::Conv2d normedConv(const nn::Scope& scope, const std::string& conv, const std::string& norm,
                      int in, int out, const nn::ConvShape& shape);

/// A residual block of ResNet (He et al., CVPR 2016): two 3 × 3 convolutions, or with `expansion` 4
/// the bottleneck of three.
struct Residual {
  Residual(const nn::Scope& scope, int in, int width, int expansion, int stride);
  at::Tensor operator()(const at::Tensor& x) const;

  std::vector<nn::Conv2d> convs;
  nn::Conv2d shortcut;  ///< undefined where the shapes agree
};

/// A sequence of blocks. The first may change stride and width.
struct Stage {
  Stage() = default;
  Stage(const nn::Scope& scope, int blocks, int in, int width, int expansion, int stride);
  at::Tensor operator()(at::Tensor x) const;

  std::vector<Residual> blocks;
};

/// A convolution of the concatenation [image features, object features], split into two so that the
/// image half is computed once for all objects.
struct SharedConv {
  SharedConv() = default;
  SharedConv(const nn::Scope& scope, int shared, int own, int out);
  at::Tensor operator()(const at::Tensor& shared, const at::Tensor& own) const;

  nn::Conv2d sharedHalf, ownHalf;
};

/// conv(relu(conv(relu(x)))) + x, with a convolution of x where the widths differ.
struct GroupResidual {
  GroupResidual() = default;
  GroupResidual(const nn::Scope& scope, int in, int out);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::Conv2d conv1, conv2, shortcut;
};

/// Channel and spatial attention (Woo et al., ECCV 2018).
struct Attention {
  Attention() = default;
  Attention(const nn::Scope& scope, int width);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::Linear squeeze, expand;
  nn::Conv2d spatial;
};

/// Fuses image features with the features of each object.
struct Fusion {
  Fusion() = default;
  Fusion(const nn::Scope& scope, int picture, int object, int out);
  at::Tensor operator()(const at::Tensor& picture, const at::Tensor& object) const;

  SharedConv conv1, shortcut;
  nn::Conv2d conv2;
  Attention attention;
  GroupResidual last;
};

/// The gated update of the sensory memory.
struct SensoryGates {
  SensoryGates() = default;
  SensoryGates(const nn::Scope& scope, int in, int hidden);
  at::Tensor operator()(const at::Tensor& input, const at::Tensor& hidden) const;

  nn::Conv2d transform;
};

}  // namespace maskline::xmem
