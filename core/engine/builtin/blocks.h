// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/engine/nn/layers.h"

// The building blocks of the built-in network.
namespace maskline::builtin {

/// A convolution without bias and batch normalisation. The activation is applied by the caller.
struct ConvNorm {
  ConvNorm() = default;
  /// `shape.bias` is ignored.
  ConvNorm(const nn::Scope& scope, int in, int out, nn::ConvShape shape = {},
           nn::Init weight = nn::Init::Ones, nn::Role norm = nn::Role::Weight);
  /// With `training`, batch statistics are used and the running statistics are updated.
  at::Tensor operator()(const at::Tensor& x, bool training) const;
  /// Folds the normalisation into the convolution, for inference.
  void fold();

  nn::Conv2d conv;
  nn::BatchNorm2d norm;
};

/// A residual block of two convolutions (He et al., CVPR 2016), initialised as the identity.
struct Residual {
  Residual() = default;
  Residual(const nn::Scope& scope, int width);
  at::Tensor operator()(const at::Tensor& x, bool training) const;

  ConvNorm first, second;
};

}  // namespace maskline::builtin
