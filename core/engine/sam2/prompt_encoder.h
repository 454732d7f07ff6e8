// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/layers.h"
#include "core/engine/sam2/config.h"

namespace maskline::sam2 {

/// The label of a point, with the values used by the model.
enum class PointKind { Nothing = -1, Negative = 0, Positive = 1, BoxStart = 2, BoxEnd = 3 };

/// Encodes points and masks as sparse and dense embeddings (Kirillov et al. 2023).
struct PromptEncoder {
  PromptEncoder(const nn::Scope& scope, const Config& config);

  /// points: B × N × 2 (x, y in S × S input pixels; 0.5 is added to get the pixel centre), labels:
  /// B × N int of PointKind -> B × (N + 1) × channels: a padding point is appended.
  at::Tensor encodePoints(const at::Tensor& points, const at::Tensor& labels) const;

  /// Logits B × 1 × H × W of any size -> B × channels × S/16 × S/16.
  at::Tensor encodeMask(const at::Tensor& logits) const;
  /// The embedding for "no mask": 1 × channels × 1 × 1.
  at::Tensor withoutMask() const;

  /// Dense positional encoding of the image embedding: 1 × channels × S/16 × S/16.
  at::Tensor gridPositions() const;

  at::Tensor gaussian;  ///< 2 × channels / 2
  at::Tensor kinds;     ///< 5 × channels: PointKind + 1
  at::Tensor noMask;
  nn::Conv2d shrink1, shrink2, widen;
  nn::LayerNorm2d norm1, norm2;
  int imageSize, side;

 private:
  /// Positional encoding of points … × 2, in 0 … 1.
  at::Tensor code(const at::Tensor& places) const;
};

}  // namespace maskline::sam2
