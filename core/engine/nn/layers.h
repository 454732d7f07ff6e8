// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/engine/nn/parameters.h"

// The layers of the native models, as plain structs of tensors with a call operator. Images are N ×
// C × H × W, sequences … × C. Every layer takes its tensors from a scope, under the names of
// PyTorch's state_dict ("weight", "bias", …).
namespace maskline::nn {

struct ConvShape {
  int kernel = 3;
  int stride = 1;
  int padding = -1;  ///< −1 = kernel / 2
  int groups = 1;
  bool bias = true;
  Role role = Role::Weight;
};

struct Conv2d {
  Conv2d() = default;
  Conv2d(const Scope& scope, int in, int out, const ConvShape& shape = {});
  at::Tensor operator()(const at::Tensor& x) const;

  at::Tensor weight, bias;
  int stride = 1, padding = 0, groups = 1;
};

struct ConvTranspose2d {
  ConvTranspose2d() = default;
  ConvTranspose2d(const Scope& scope, int in, int out, int kernel, int stride);
  at::Tensor operator()(const at::Tensor& x) const;

  at::Tensor weight, bias;
  int stride = 1;
};

struct Linear {
  Linear() = default;
  Linear(const Scope& scope, int in, int out, bool bias = true);
  at::Tensor operator()(const at::Tensor& x) const;

  at::Tensor weight, bias;
};

/// Over the last dimension.
struct LayerNorm {
  LayerNorm() = default;
  LayerNorm(const Scope& scope, int width, double epsilon);
  at::Tensor operator()(const at::Tensor& x) const;

  at::Tensor weight, bias;
  double epsilon = 1e-5;
};

/// Over the channels of an image, for each position separately.
struct LayerNorm2d {
  LayerNorm2d() = default;
  LayerNorm2d(const Scope& scope, int width, double epsilon);
  at::Tensor operator()(const at::Tensor& x) const;

  at::Tensor weight, bias;
  double epsilon = 1e-6;
};

struct BatchNorm2d {
  BatchNorm2d() = default;
  BatchNorm2d(const Scope& scope, int width, Init weightInit = Init::Ones,
              Role role = Role::Weight);
  /// With `training`, batch statistics are used and the running statistics are updated.
  at::Tensor operator()(const at::Tensor& x, bool training = false) const;

  at::Tensor weight, bias, mean, variance;
  double epsilon = 1e-5;
  double momentum = 0.1;
};

/// One convolution equivalent to both, using the running statistics (Jacob et al. 2018).
Conv2d folded(const Conv2d& convolution, const BatchNorm2d& norm);

}  // namespace maskline::nn
