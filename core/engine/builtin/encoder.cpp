// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/encoder.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace maskline::builtin {
namespace {

constexpr double backboneEpsilon = 1e-3;
constexpr int stemWidth = 32;
constexpr int fixedBlocks = 3;
constexpr double mostShrinkage = 100;

// Features are taken after these blocks.
constexpr int last2 = 0, last4 = 2, last8 = 4, last16 = 10, last32 = 15;

constexpr std::array<InvertedResidual::Shape, Encoder::blockCount> blocks{{
    {32, 16, 1, 3, 1},
    {16, 24, 6, 3, 2},
    {24, 24, 6, 3, 1},
    {24, 40, 6, 5, 2},
    {40, 40, 6, 5, 1},
    {40, 80, 6, 3, 2},
    {80, 80, 6, 3, 1},
    {80, 80, 6, 3, 1},
    {80, 112, 6, 5, 1},
    {112, 112, 6, 5, 1},
    {112, 112, 6, 5, 1},
    {112, 192, 6, 5, 2},
    {192, 192, 6, 5, 1},
    {192, 192, 6, 5, 1},
    {192, 192, 6, 5, 1},
    {192, 320, 6, 3, 1},
}};

/// ReLU6. (hardtanh has no gradient in bfloat16 in LibTorch 1.13, that of clamp is slow.)
at::Tensor limited(at::Tensor x) {
  if (!at::GradMode::is_enabled()) return at::clamp_(x, 0, 6);
  return at::relu(x) - at::relu(x - 6);
}

ConvNorm backboneLayer(const nn::Scope& scope, int in, int out, nn::ConvShape shape,
                       nn::Role norm) {
  ConvNorm layer(scope, in, out, shape, nn::Init::Ones, norm);
  layer.norm.epsilon = backboneEpsilon;
  return layer;
}

}  // namespace

InvertedResidual::InvertedResidual(const nn::Scope& scope, const Shape& s, nn::Role role)
    : expands(s.expansion > 1), shortcut(s.stride == 1 && s.in == s.out) {
  const int wide = s.in * s.expansion;
  if (expands) {
    expand = backboneLayer(scope / "expand", s.in, wide, {.kernel = 1, .role = role}, role);
  }
  depthwise = backboneLayer(
      scope / "depthwise", wide, wide,
      {.kernel = s.kernel, .stride = s.stride, .groups = wide, .role = nn::Role::Fixed}, role);
  project = backboneLayer(scope / "project", wide, s.out, {.kernel = 1, .role = role}, role);
}

at::Tensor InvertedResidual::operator()(const at::Tensor& x) const {
  const at::Tensor wide = expands ? limited(expand(x, false)) : x;
  const at::Tensor y = project(limited(depthwise(wide, false)), false);
  return shortcut ? x + y : y;
}

Encoder::Encoder(const nn::Scope& scope) {
  m_stem = backboneLayer(scope / "stem", 3, stemWidth, {.stride = 2, .role = nn::Role::Fixed},
                         nn::Role::Fixed);
  for (int i = 0; i < blockCount; ++i) {
    const nn::Role role = i < fixedBlocks ? nn::Role::Fixed : nn::Role::Pretrained;
    m_blocks.emplace_back(scope / "blocks" / i, blocks[i], role);
  }
  m_lateral2 = ConvNorm(scope / "lateral2", blocks[last2].out, width2);
  m_lateral4 = ConvNorm(scope / "lateral4", blocks[last4].out, width4);
  m_lateral8 = ConvNorm(scope / "lateral8", blocks[last8].out, width8);
  m_lateral16 = ConvNorm(scope / "lateral16", blocks[last16].out, width16, {.kernel = 1});
  m_context = ConvNorm(scope / "context", blocks[last32].out, width16, {.kernel = 1});
  m_key = nn::Conv2d(scope / "key", width16, keyWidth);
  m_shrinkage = nn::Conv2d(scope / "shrinkage", width16, 1);
  m_selection = nn::Conv2d(scope / "selection", width16, keyWidth);
}

std::vector<ConvNorm*> Encoder::normed() {
  std::vector<ConvNorm*> all{&m_stem,     &m_lateral2,  &m_lateral4,
                             &m_lateral8, &m_lateral16, &m_context};
  for (InvertedResidual& block : m_blocks) {
    if (block.expands) all.push_back(&block.expand);
    all.push_back(&block.depthwise);
    all.push_back(&block.project);
  }
  return all;
}

Features Encoder::operator()(const at::Tensor& pictures, bool training) const {
  const at::Tensor rgb = (pictures.flip({1}) - 0.498) * 1.992;
  std::vector<at::Tensor> after;
  at::Tensor x = limited(m_stem(rgb, false));
  for (const InvertedResidual& block : m_blocks) after.push_back(x = block(x));

  Features f;
  f.f2 = at::relu(m_lateral2(after[last2], training));
  f.f4 = at::relu(m_lateral4(after[last4], training));
  f.f8 = at::relu(m_lateral8(after[last8], training));
  const at::Tensor x16 = m_lateral16(after[last16], training);
  const at::Tensor context = m_context(after[last32], training);
  f.f16 = at::relu(x16 + at::upsample_nearest2d(context, {x16.size(2), x16.size(3)}));
  f.key = m_key(f.f16);
  f.shrinkage = (m_shrinkage(f.f16).square() + 1).clamp_max(mostShrinkage);
  f.selection = at::sigmoid(m_selection(f.f16));
  return f;
}

}  // namespace maskline::builtin
