// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/attention.h"
#include "core/engine/sam2/config.h"

namespace maskline::sam2 {

/// One layer of the two-way transformer: self-attention of the prompt tokens, cross-attention from
/// tokens to image, MLP, cross-attention from image to tokens. All sequences are B × N × C.
struct TwoWayLayer {
  TwoWayLayer(const nn::Scope& scope, const Config& config, bool first);
  void operator()(at::Tensor& prompts, at::Tensor& picture, const at::Tensor& promptCode,
                  const at::Tensor& pictureCode) const;

  nn::ProjectedAttention among, toPicture, toPrompts;
  nn::LayerNorm norm1, norm2, norm3, norm4;
  nn::Mlp mlp;
  bool first;  ///< first layer: no positional encoding and no residual in the self-attention
};

/// The decoder outputs for B prompts, on one image or on B images.
struct DecoderOutput {
  at::Tensor masks;   ///< B × (1 + choices) × S/4 × S/4, logits
  at::Tensor ious;    ///< B × (1 + choices), estimates in 0 … 1
  at::Tensor tokens;  ///< B × (1 + choices) × channels
  at::Tensor seen;    ///< B × 1: object score logit, > 0 if the object is visible
};

struct MaskDecoder {
  MaskDecoder(const nn::Scope& scope, const Config& config);

  struct Input {
    at::Tensor embedding;     ///< 1 or B × channels × G × G
    at::Tensor dense;         ///< B or 1 × channels × G × G or 1 × 1
    at::Tensor sparse;        ///< B × N × channels
    at::Tensor positions;     ///< 1 × channels × G × G
    at::Tensor fine, middle;  ///< 1 × …, ImageFeatures; may be undefined
  };
  DecoderOutput operator()(const Input& input) const;

  std::vector<TwoWayLayer> layers;
  nn::ProjectedAttention last;
  nn::LayerNorm lastNorm;
  /// (2 + 1 + choices) × channels: object score token, IoU token, mask tokens.
  at::Tensor fixedTokens;
  nn::ConvTranspose2d grow1, grow2;
  nn::LayerNorm2d growNorm;
  /// 1 × 1 convolutions of the levels, once per image; without weights if the embedding is all that
  /// the decoder sees.
  nn::Conv2d fineIn, middleIn;
  std::vector<nn::Mlp> kernels;
  nn::Mlp iouHead, seenHead;
  int choices;
};

/// One mask of each row: the best multimask output, or the single mask.
struct Chosen {
  at::Tensor masks;   ///< B × 1 × S/4 × S/4
  at::Tensor ious;    ///< B × 1
  at::Tensor tokens;  ///< B × channels
};
/// The multimask output with this index, one per row: B, int64, 0 … choices − 1.
Chosen choiceAt(const DecoderOutput& output, const at::Tensor& index);
/// The multimask output with the highest IoU estimate.
Chosen bestChoice(const DecoderOutput& output);
/// Mask 0, or, if it is unstable and the configuration enables the fallback, the best multimask
/// output (the token stays that of mask 0). Stability: the IoU of the masks at a raised and a
/// lowered threshold.
Chosen singleMask(const DecoderOutput& output, const DecoderConfig& config);

}  // namespace maskline::sam2
