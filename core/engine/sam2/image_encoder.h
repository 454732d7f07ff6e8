// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/sam2/hiera.h"

namespace maskline::sam2 {

/// What the rest of the model sees of a picture. N × C × H × W; S is Config::imageSize.
struct ImageFeatures {
  at::Tensor embedding;  ///< 1 × channels × S/16 × S/16
  at::Tensor fine;       ///< 1 × channels/8 × S/4 × S/4, ready for the mask decoder
  at::Tensor middle;     ///< 1 × channels/4 × S/8 × S/8, likewise

  std::size_t bytes() const;
};

/// The trunk and the neck that brings its levels to one width (Lin et al. 2017).
struct ImageEncoder {
  ImageEncoder(const nn::Scope& scope, const Config& config);

  /// 1 × 3 × S × S, normalised -> the levels kept, finest first: 1 × channels × H × W.
  std::vector<at::Tensor> operator()(const at::Tensor& picture, const Probe& probe) const;

  Hiera trunk;
  std::vector<nn::Conv2d> laterals;  ///< coarsest first
  std::set<int> topDownLevels;
  bool nearest;
  int dropped;
};

}  // namespace maskline::sam2
