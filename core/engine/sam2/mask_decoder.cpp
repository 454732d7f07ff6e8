// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/mask_decoder.h"

#include <ATen/ATen.h>

namespace maskline::sam2 {
namespace {

constexpr double epsilon = 1e-5;
constexpr double growEpsilon = 1e-6;

nn::ProjectedAttention crossAttention(const nn::Scope& scope, const Config& config) {
  return {scope,
          {config.channels, config.channels / config.decoder.downsample, config.channels},
          config.decoder.heads};
}

/// B × C × H × W -> B × HW × C.
at::Tensor toSequence(const at::Tensor& x) { return x.flatten(2).transpose(1, 2); }

nn::Mlp headOf(const nn::Scope& scope, int in, int hidden, int out, int depth) {
  std::vector<int> widths = {in};
  widths.insert(widths.end(), depth - 1, hidden);
  widths.push_back(out);
  return nn::Mlp(scope, widths);
}

at::Tensor plus(const at::Tensor& x, const at::Tensor& level) {
  return level.defined() ? x + level : x;
}

at::Tensor pick(const at::Tensor& x, const at::Tensor& index) {
  return x.index({at::arange(x.size(0), index.options()), index});
}

}  // namespace

TwoWayLayer::TwoWayLayer(const nn::Scope& scope, const Config& config, bool first_)
    : among(scope / "self_attn", {config.channels, config.channels, config.channels},
            config.decoder.heads),
      toPicture(crossAttention(scope / "cross_attn_token_to_image", config)),
      toPrompts(crossAttention(scope / "cross_attn_image_to_token", config)),
      norm1(scope / "norm1", config.channels, epsilon),
      norm2(scope / "norm2", config.channels, epsilon),
      norm3(scope / "norm3", config.channels, epsilon),
      norm4(scope / "norm4", config.channels, epsilon),
      mlp(scope / "mlp", {config.channels, config.decoder.hidden, config.channels}),
      first(first_) {}

void TwoWayLayer::operator()(at::Tensor& prompts, at::Tensor& picture, const at::Tensor& promptCode,
                             const at::Tensor& pictureCode) const {
  if (first) {
    prompts = among(prompts, prompts, prompts);
  } else {
    const at::Tensor q = prompts + promptCode;
    prompts = prompts + among(q, q, prompts);
  }
  prompts = norm1(prompts);
  const at::Tensor places = picture + pictureCode;
  prompts = norm2(prompts + toPicture(prompts + promptCode, places, picture));
  prompts = norm3(prompts + mlp(prompts));
  picture = norm4(picture + toPrompts(places, prompts + promptCode, prompts));
}

MaskDecoder::MaskDecoder(const nn::Scope& scope, const Config& config)
    : last(crossAttention(scope / "transformer" / "final_attn_token_to_image", config)),
      lastNorm(scope / "transformer" / "norm_final_attn", config.channels, epsilon),
      grow1(scope / "output_upscaling" / 0, config.channels, config.channels / 4, 2, 2),
      grow2(scope / "output_upscaling" / 3, config.channels / 4, config.channels / 8, 2, 2),
      growNorm(scope / "output_upscaling" / 1, config.channels / 4, growEpsilon),
      choices(config.decoder.choices) {
  const int width = config.channels;
  if (!config.plain) {
    fineIn = nn::Conv2d(scope / "conv_s0", width, width / 8, {.kernel = 1});
    middleIn = nn::Conv2d(scope / "conv_s1", width, width / 4, {.kernel = 1});
  }
  for (int i = 0; i < config.decoder.depth; ++i)
    layers.emplace_back(scope / "transformer" / "layers" / i, config, i == 0);
  fixedTokens = at::cat({scope.take("obj_score_token.weight", {1, width}),
                         scope.take("iou_token.weight", {1, width}),
                         scope.take("mask_tokens.weight", {1 + choices, width})});
  for (int i = 0; i <= choices; ++i)
    kernels.push_back(headOf(scope / "output_hypernetworks_mlps" / i, width, width, width / 8, 3));
  iouHead = headOf(scope / "iou_prediction_head", width, config.decoder.iouHidden, 1 + choices,
                   config.decoder.iouDepth);
  seenHead = headOf(scope / "pred_obj_score_head", width, width, 1, 3);
}

DecoderOutput MaskDecoder::operator()(const Input& input) const {
  const std::int64_t batch = input.sparse.size(0), width = fixedTokens.size(1);
  const std::int64_t side = input.embedding.size(2);
  const at::Tensor promptCode =
      at::cat({fixedTokens.unsqueeze(0).expand({batch, -1, -1}), input.sparse}, 1);
  const at::Tensor pictureCode = toSequence(input.positions).contiguous();
  at::Tensor prompts = promptCode;
  at::Tensor picture =
      toSequence(input.embedding + input.dense).expand({batch, -1, -1}).contiguous();

  for (const TwoWayLayer& layer : layers) layer(prompts, picture, promptCode, pictureCode);
  prompts = lastNorm(prompts + last(prompts + promptCode, picture + pictureCode, picture));

  at::Tensor y = picture.transpose(1, 2).reshape({batch, width, side, side});
  y = at::gelu(growNorm(plus(grow1(y), input.middle)));
  y = at::gelu(plus(grow2(y), input.fine));

  DecoderOutput output;
  output.tokens = prompts.narrow(1, 2, 1 + choices);
  std::vector<at::Tensor> weights;
  for (int i = 0; i <= choices; ++i) weights.push_back(kernels[i](output.tokens.select(1, i)));
  output.masks =
      at::bmm(at::stack(weights, 1), y.flatten(2)).view({batch, 1 + choices, 4 * side, 4 * side});
  output.ious = at::sigmoid(iouHead(prompts.select(1, 1)));
  output.seen = seenHead(prompts.select(1, 0));
  return output;
}

Chosen choiceAt(const DecoderOutput& output, const at::Tensor& index) {
  const at::Tensor chosen = index + 1;
  return {pick(output.masks, chosen).unsqueeze(1), pick(output.ious, chosen).unsqueeze(1),
          pick(output.tokens, chosen)};
}

Chosen bestChoice(const DecoderOutput& output) {
  return choiceAt(output, output.ious.narrow(1, 1, output.ious.size(1) - 1).argmax(1));
}

Chosen singleMask(const DecoderOutput& output, const DecoderConfig& config) {
  Chosen single{output.masks.narrow(1, 0, 1), output.ious.narrow(1, 0, 1),
                output.tokens.select(1, 0)};
  if (!config.fallback) return single;
  const at::Tensor logits = single.masks.flatten(1);
  const at::Tensor inner = logits.gt(config.stabilityDelta).sum(1).to(at::kFloat);
  const at::Tensor outer = logits.gt(-config.stabilityDelta).sum(1).to(at::kFloat);
  const at::Tensor stability = at::where(outer.gt(0), inner / outer, at::ones_like(outer));
  const at::Tensor stable = stability.ge(config.stabilityThreshold);
  const Chosen best = bestChoice(output);
  single.masks = at::where(stable.view({-1, 1, 1, 1}), single.masks, best.masks);
  single.ious = at::where(stable.view({-1, 1}), single.ious, best.ious);
  return single;
}

}  // namespace maskline::sam2
