// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

#include "core/engine/sam2/hiera.h"
#include "core/engine/sam2/repvit.h"

namespace maskline::sam2 {

/// The image features. N × C × H × W; S is Config::imageSize.
struct ImageFeatures {
  at::Tensor embedding;  ///< 1 × channels × S/16 × S/16
  /// Ready for the mask decoder; undefined where it sees the embedding only (EfficientTAM).
  at::Tensor fine;    ///< 1 × channels/8 × S/4 × S/4
  at::Tensor middle;  ///< 1 × channels/4 × S/8 × S/8, likewise

  std::size_t bytes() const;
};

/// The neck of a trunk of one level: two convolutions, each with a norm (Li et al. 2022).
struct PlainNeck {
  PlainNeck(const nn::Scope& scope, int in, int out);
  at::Tensor operator()(const at::Tensor& x) const;

  nn::Conv2d narrow, smooth;
  nn::LayerNorm2d narrowNorm, smoothNorm;
};

/// The trunk and the FPN neck, which projects all levels to the same number of channels (Lin et al.
/// 2017).
struct ImageEncoder {
  /// `type` is the data type of the large layers.
  ImageEncoder(const nn::Scope& scope, const Config& config, at::ScalarType type);

  /// Appends a 1 × 1 convolution to a level. If the neck adds nothing to that level, both
  /// convolutions are merged, which avoids a large intermediate tensor.
  void follow(int level, const nn::Conv2d& next);

  /// 1 × 3 × S × S, normalised -> the kept levels, finest first: 1 × channels × H × W, or the
  /// output of the appended convolution.
  std::vector<at::Tensor> operator()(const at::Tensor& picture, const Probe& probe) const;

  std::variant<Hiera, RepVit, PlainTrunk> trunk;
  std::optional<PlainNeck> plainNeck;  ///< in place of the laterals
  std::vector<nn::Conv2d> laterals;    ///< finest first
  std::vector<nn::Conv2d> next;        ///< appended, per level; without weights if there is none
  std::vector<nn::Conv2d> shortcuts;   ///< merged convolution from the trunk's level, likewise
  std::set<int> topDownLevels;
  bool nearest;
  int dropped;

 private:
  at::Tensor lateral(const at::Tensor& fromTrunk, int level, const at::Tensor& coarser) const;
};

}  // namespace maskline::sam2
