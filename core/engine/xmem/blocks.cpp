// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/blocks.h"

#include <ATen/ATen.h>

namespace maskline::xmem {

nn::Conv2d normedConv(const nn::Scope& scope, const std::string& conv, const std::string& norm,
                      int in, int out, const nn::ConvShape& shape) {
  nn::ConvShape plain = shape;
  plain.bias = false;
  const nn::Conv2d convolution(scope / conv, in, out, plain);
  return nn::folded(convolution, nn::BatchNorm2d(scope / norm, out));
}

Residual::Residual(const nn::Scope& scope, int in, int width, int expansion, int stride) {
  const int out = width * expansion;
  if (expansion == 1) {
    convs.push_back(normedConv(scope, "conv1", "bn1", in, width, {3, stride}));
    convs.push_back(normedConv(scope, "conv2", "bn2", width, out, {3}));
  } else {
    convs.push_back(normedConv(scope, "conv1", "bn1", in, width, {1}));
    convs.push_back(normedConv(scope, "conv2", "bn2", width, width, {3, stride}));
    convs.push_back(normedConv(scope, "conv3", "bn3", width, out, {1}));
  }
  if (in != out || stride != 1) {
    shortcut = normedConv(scope / "downsample", "0", "1", in, out, {1, stride});
  }
}

at::Tensor Residual::operator()(const at::Tensor& x) const {
  at::Tensor y = convs.front()(x);
  for (std::size_t i = 1; i < convs.size(); ++i) y = convs[i](y.relu_());
  return y.add_(shortcut.weight.defined() ? shortcut(x) : x).relu_();
}

Stage::Stage(const nn::Scope& scope, int count, int in, int width, int expansion, int stride) {
  blocks.emplace_back(scope / 0, in, width, expansion, stride);
  for (int i = 1; i < count; ++i) {
    blocks.emplace_back(scope / i, width * expansion, width, expansion, 1);
  }
}

at::Tensor Stage::operator()(at::Tensor x) const {
  for (const Residual& block : blocks) x = block(x);
  return x;
}

SharedConv::SharedConv(const nn::Scope& scope, int shared, int own, int out) {
  const nn::Conv2d whole(scope, shared + own, out);
  sharedHalf = ownHalf = whole;
  sharedHalf.weight = whole.weight.slice(1, 0, shared);
  ownHalf.weight = whole.weight.slice(1, shared);
  ownHalf.bias = at::Tensor();
}

at::Tensor SharedConv::operator()(const at::Tensor& shared, const at::Tensor& own) const {
  return ownHalf(own).add_(sharedHalf(shared));
}

GroupResidual::GroupResidual(const nn::Scope& scope, int in, int out)
    : conv1(scope / "conv1", in, out), conv2(scope / "conv2", out, out) {
  if (in != out) shortcut = nn::Conv2d(scope / "downsample", in, out);
}

at::Tensor GroupResidual::operator()(const at::Tensor& x) const {
  const at::Tensor y = conv2(conv1(x.relu()).relu_());
  return y + (shortcut.weight.defined() ? shortcut(x) : x);
}

Attention::Attention(const nn::Scope& scope, int width)
    : squeeze(scope / "ChannelGate" / "mlp" / 1, width, width / 16),
      expand(scope / "ChannelGate" / "mlp" / 3, width / 16, width),
      spatial(scope / "SpatialGate" / "spatial" / "conv", 2, 1, {7}) {}

at::Tensor Attention::operator()(const at::Tensor& x) const {
  const auto channels = [this](const at::Tensor& pooled) {
    return expand(squeeze(pooled).relu_());
  };
  const at::Tensor gate = (channels(x.mean({2, 3})) + channels(x.amax({2, 3}))).sigmoid_();
  const at::Tensor gated = x * gate.unsqueeze(-1).unsqueeze(-1);
  const at::Tensor places = at::cat({gated.amax({1}, true), gated.mean({1}, true)}, 1);
  return gated * spatial(places).sigmoid_();
}

Fusion::Fusion(const nn::Scope& scope, int picture, int object, int out)
    : conv1(scope / "block1" / "conv1", picture, object, out),
      conv2(scope / "block1" / "conv2", out, out),
      attention(scope / "attention", out),
      last(scope / "block2", out, out) {
  if (picture + object != out) {
    shortcut = SharedConv(scope / "block1" / "downsample", picture, object, out);
  }
}

at::Tensor Fusion::operator()(const at::Tensor& picture, const at::Tensor& object) const {
  at::Tensor g = conv2(conv1(picture.relu(), object.relu()).relu_());
  if (shortcut.ownHalf.weight.defined()) {
    g = g + shortcut(picture, object);
  } else {
    g = g + at::cat({picture.expand({object.size(0), -1, -1, -1}), object}, 1);
  }
  return last(g + attention(g));
}

SensoryGates::SensoryGates(const nn::Scope& scope, int in, int hidden)
    : transform(scope / "transform", in + hidden, 3 * hidden) {}

at::Tensor SensoryGates::operator()(const at::Tensor& input, const at::Tensor& hidden) const {
  const auto parts = transform(at::cat({input, hidden}, 1)).chunk(3, 1);
  const at::Tensor forget = parts[0].sigmoid(), update = parts[1].sigmoid();
  return forget * hidden * (1 - update) + update * parts[2].tanh();
}

}  // namespace maskline::xmem
