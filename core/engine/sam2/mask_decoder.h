// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/attention.h"
#include "core/engine/sam2/config.h"

namespace maskline::sam2 {

/// One layer of the two-way transformer: prompts look at each other and at the picture, then the
/// picture looks at the prompts. All sequences are B × N × C.
struct TwoWayLayer {
  TwoWayLayer(const nn::Scope& scope, const Config& config, bool first);
  void operator()(at::Tensor& prompts, at::Tensor& picture, const at::Tensor& promptCode,
                  const at::Tensor& pictureCode) const;

  nn::ProjectedAttention among, toPicture, toPrompts;
  nn::LayerNorm norm1, norm2, norm3, norm4;
  nn::Mlp mlp;
  bool first;  ///< no codes yet and nothing to keep: the prompts are replaced
};

/// Everything the decoder says, for B prompts on one picture or on B.
struct DecoderOutput {
  at::Tensor masks;   ///< B × (1 + choices) × S/4 × S/4, logits
  at::Tensor ious;    ///< B × (1 + choices), estimates in 0 … 1
  at::Tensor tokens;  ///< B × (1 + choices) × channels
  at::Tensor seen;    ///< B × 1: a logit, above 0 where the object is in the picture
};

struct MaskDecoder {
  MaskDecoder(const nn::Scope& scope, const Config& config);

  struct Input {
    at::Tensor embedding;     ///< 1 or B × channels × G × G
    at::Tensor dense;         ///< B or 1 × channels × G × G or 1 × 1
    at::Tensor sparse;        ///< B × N × channels
    at::Tensor positions;     ///< 1 × channels × G × G
    at::Tensor fine, middle;  ///< 1 × …, ImageFeatures
  };
  DecoderOutput operator()(const Input& input) const;

  std::vector<TwoWayLayer> layers;
  nn::ProjectedAttention last;
  nn::LayerNorm lastNorm;
  at::Tensor fixedTokens;  ///< (2 + 1 + choices) × channels: seen, iou, masks
  nn::ConvTranspose2d grow1, grow2;
  nn::LayerNorm2d growNorm;
  nn::Conv2d fineIn, middleIn;  ///< 1 × 1 convolutions of the levels, once per picture
  std::vector<nn::Mlp> kernels;
  nn::Mlp iouHead, seenHead;
  int choices;
};

/// One mask of each row: the best of the choices, or the single one.
struct Chosen {
  at::Tensor masks;   ///< B × 1 × S/4 × S/4
  at::Tensor ious;    ///< B × 1
  at::Tensor tokens;  ///< B × channels
};
/// The choice with the greatest estimate.
Chosen bestChoice(const DecoderOutput& output);
/// Mask 0, or where it is unstable and the configuration has a fallback, the best of the choices
/// (the token stays that of mask 0). Stability: how little the mask shrinks when its threshold
/// rises.
Chosen singleMask(const DecoderOutput& output, const DecoderConfig& config);

}  // namespace maskline::sam2
