// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "core/engine/builtin/blocks.h"
#include "core/engine/builtin/features.h"

namespace maskline::builtin {

/// A block of MobileNetV2 (Sandler et al., CVPR 2018): 1 × 1 to `expansion` times the width, a
/// convolution of each channel by itself, 1 × 1 back; a shortcut where input and output agree.
struct InvertedResidual {
  struct Shape {
    int in, out, expansion, kernel, stride;
  };
  InvertedResidual(const nn::Scope& scope, const Shape& shape, nn::Role role);
  at::Tensor operator()(const at::Tensor& x) const;

  bool expands, shortcut;
  ConvNorm expand, depthwise, project;
};

/// The image encoder: EfficientNet-Lite0 (Tan & Le, ICML 2019; the Lite variant has no
/// squeeze-and-excitation and ReLU6 for Swish), its features of strides 2, 4, 8 and 16 brought to
/// the widths of the network by one convolution each; those of stride 32 join stride 16 as context.
///
/// The backbone is meant to begin with ImageNet weights. Its normalisation uses the statistics that
/// it came with, in training as well; the stem, the first three blocks and all depthwise kernels
/// stay as they are (their gradients cost most of a step on a processor), the rest learns slowly.
class Encoder {
 public:
  static constexpr int keyWidth = 64;
  static constexpr int width2 = 16, width4 = 32, width8 = 64, width16 = 128;
  static constexpr int blockCount = 16;

  explicit Encoder(const nn::Scope& scope);

  /// Pictures N × 3 × H × W, BGR, 0 … 1. `training` concerns the layers after the backbone.
  Features operator()(const at::Tensor& pictures, bool training) const;

  std::vector<ConvNorm*> normed();
  std::vector<nn::Conv2d*> plainConvolutions() { return {&m_key, &m_shrinkage, &m_selection}; }

 private:
  ConvNorm m_stem;
  std::vector<InvertedResidual> m_blocks;
  ConvNorm m_lateral2, m_lateral4, m_lateral8, m_lateral16, m_context;
  nn::Conv2d m_key, m_shrinkage, m_selection;
};

}  // namespace maskline::builtin
