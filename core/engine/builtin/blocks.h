// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/engine/nn/layers.h"

// What the built-in network is made of.
namespace maskline::builtin {

/// Convolution without bias, batch normalisation and (outside) an activation.
struct ConvNorm {
  ConvNorm() = default;
  /// `shape.bias` is ignored.
  ConvNorm(const nn::Scope& scope, int in, int out, nn::ConvShape shape = {},
           nn::Init weight = nn::Init::Ones, nn::Role norm = nn::Role::Weight);
  /// With `training` the statistics of the batch are used and followed.
  at::Tensor operator()(const at::Tensor& x, bool training) const;
  /// Makes one convolution of both, for serving.
  void fold();

  nn::Conv2d conv;
  nn::BatchNorm2d norm;
};

/// Two convolutions around a shortcut (He et al., CVPR 2016); begins as the identity.
struct Residual {
  Residual() = default;
  Residual(const nn::Scope& scope, int width);
  at::Tensor operator()(const at::Tensor& x, bool training) const;

  ConvNorm first, second;
};

}  // namespace maskline::builtin
