// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/blocks.h"

#include <ATen/ATen.h>

namespace maskline::builtin {
namespace {

nn::ConvShape withoutBias(nn::ConvShape shape) {
  shape.bias = false;
  return shape;
}

}  // namespace

ConvNorm::ConvNorm(const nn::Scope& scope, int in, int out, nn::ConvShape shape, nn::Init weight,
                   nn::Role normRole)
    : conv(scope / "conv", in, out, withoutBias(shape)),
      norm(scope / "norm", out, weight, normRole) {}

at::Tensor ConvNorm::operator()(const at::Tensor& x, bool training) const {
  const at::Tensor y = conv(x);
  return norm.weight.defined() ? norm(y, training) : y;
}

void ConvNorm::fold() {
  conv = nn::folded(conv, norm);
  norm = {};
}

Residual::Residual(const nn::Scope& scope, int width)
    : first(scope / "first", width, width),
      second(scope / "second", width, width, {}, nn::Init::Zeros) {}

at::Tensor Residual::operator()(const at::Tensor& x, bool training) const {
  return at::relu(x + second(at::relu(first(x, training)), training));
}

}  // namespace maskline::builtin
