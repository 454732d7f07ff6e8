// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/layers.h"

#include <ATen/ATen.h>

namespace maskline::nn {
namespace {

/// Layers whose weights are narrower than float32 compute in that type, whatever comes in.
at::Tensor as(const at::Tensor& weight, const at::Tensor& x) {
  return weight.scalar_type() == at::kFloat ? x : x.to(weight.scalar_type());
}

}  // namespace

Conv2d::Conv2d(const Scope& scope, int in, int out, const ConvShape& shape)
    : weight(scope.take("weight", {out, in / shape.groups, shape.kernel, shape.kernel},
                        Init::Normal, shape.role)),
      stride(shape.stride),
      padding(shape.padding < 0 ? shape.kernel / 2 : shape.padding),
      groups(shape.groups) {
  if (shape.bias) bias = as(weight, scope.take("bias", {out}, Init::Zeros, shape.role));
}

at::Tensor Conv2d::operator()(const at::Tensor& x) const {
  return at::conv2d(as(weight, x), weight, bias, stride, padding, 1, groups);
}

ConvTranspose2d::ConvTranspose2d(const Scope& scope, int in, int out, int kernel, int stride_)
    : weight(scope.take("weight", {in, out, kernel, kernel}, Init::Normal)),
      bias(as(weight, scope.take("bias", {out}, Init::Zeros))),
      stride(stride_) {}

at::Tensor ConvTranspose2d::operator()(const at::Tensor& x) const {
  return at::conv_transpose2d(as(weight, x), weight, bias, stride);
}

Linear::Linear(const Scope& scope, int in, int out, bool withBias)
    : weight(scope.take("weight", {out, in}, Init::Normal)) {
  if (withBias) bias = as(weight, scope.take("bias", {out}, Init::Zeros));
}

at::Tensor Linear::operator()(const at::Tensor& x) const {
  return at::linear(as(weight, x), weight, bias);
}

LayerNorm::LayerNorm(const Scope& scope, int width, double epsilon_)
    : weight(scope.take("weight", {width}, Init::Ones)),
      bias(scope.take("bias", {width}, Init::Zeros)),
      epsilon(epsilon_) {}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const {
  return at::layer_norm(x.to(weight.scalar_type()), {weight.size(0)}, weight, bias, epsilon);
}

LayerNorm2d::LayerNorm2d(const Scope& scope, int width, double epsilon_)
    : weight(scope.take("weight", {width}, Init::Ones)),
      bias(scope.take("bias", {width}, Init::Zeros)),
      epsilon(epsilon_) {}

at::Tensor LayerNorm2d::operator()(const at::Tensor& x) const {
  const at::Tensor last = x.to(weight.scalar_type()).permute({0, 2, 3, 1});
  return at::layer_norm(last, {weight.size(0)}, weight, bias, epsilon).permute({0, 3, 1, 2});
}

BatchNorm2d::BatchNorm2d(const Scope& scope, int width, Init weightInit, Role role)
    : weight(scope.take("weight", {width}, weightInit, role)),
      bias(scope.take("bias", {width}, Init::Zeros, role)),
      mean(scope.take("running_mean", {width}, Init::Zeros, Role::Statistic)),
      variance(scope.take("running_var", {width}, Init::Ones, Role::Statistic)) {}

at::Tensor BatchNorm2d::operator()(const at::Tensor& x, bool training) const {
  return at::batch_norm(x, weight, bias, mean, variance, training, momentum, epsilon, false);
}

Conv2d folded(const Conv2d& convolution, const BatchNorm2d& norm) {
  Conv2d result = convolution;
  const at::Tensor scale = norm.weight / at::sqrt(norm.variance + norm.epsilon);
  result.weight = convolution.weight * scale.view({-1, 1, 1, 1});
  result.bias = norm.bias - norm.mean * scale;
  if (convolution.bias.defined()) result.bias = result.bias + convolution.bias * scale;
  return result;
}

}  // namespace maskline::nn
