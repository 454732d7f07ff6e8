// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "core/engine/builtin/blocks.h"
#include "core/engine/builtin/features.h"

namespace maskline::builtin {

/// An inverted residual block of MobileNetV2 (Sandler et al., CVPR 2018): a 1 × 1 convolution to
/// `expansion` times the width, a depthwise convolution, a 1 × 1 convolution back, and a shortcut
/// if input and output shapes agree.
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
/// squeeze-and-excitation and ReLU6 for Swish). One convolution each brings its features of strides
/// 2, 4, 8 and 16 to the widths of the network. The features of stride 32 are added to stride 16 as
/// context.
///
/// The backbone is initialised with ImageNet weights. Its normalisation always uses the pretrained
/// statistics. The stem, the first three blocks and all depthwise kernels are frozen (their
/// gradients cost most of a training step on a CPU); the rest is trained at a reduced rate.
class Encoder {
 public:
  static constexpr int keyWidth = 64;
  static constexpr int width2 = 16, width4 = 32, width8 = 64, width16 = 128;
  static constexpr int blockCount = 16;

  explicit Encoder(const nn::Scope& scope);

  /// Images N × 3 × H × W, BGR, 0 … 1. `training` concerns the layers after the backbone.
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
