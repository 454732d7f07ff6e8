// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

#include "core/engine/sam2/hiera.h"
#include "core/engine/sam2/repvit.h"

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
  /// `type` is what the wide layers compute in.
  ImageEncoder(const nn::Scope& scope, const Config& config, at::ScalarType type);

  /// Lets a 1 × 1 convolution follow a level. Where nothing is added to the level on its way, the
  /// two become one, which spares a large picture of all channels.
  void follow(int level, const nn::Conv2d& next);

  /// 1 × 3 × S × S, normalised -> the levels kept, finest first: 1 × channels × H × W, or what
  /// follows made of them.
  std::vector<at::Tensor> operator()(const at::Tensor& picture, const Probe& probe) const;

  std::variant<Hiera, RepVit> trunk;
  std::vector<nn::Conv2d> laterals;   ///< finest first
  std::vector<nn::Conv2d> next;       ///< per level; of those that nothing follows without weights
  std::vector<nn::Conv2d> shortcuts;  ///< from the trunk's level to what follows, likewise
  std::set<int> topDownLevels;
  bool nearest;
  int dropped;

 private:
  at::Tensor lateral(const at::Tensor& fromTrunk, int level, const at::Tensor& coarser) const;
};

}  // namespace maskline::sam2
