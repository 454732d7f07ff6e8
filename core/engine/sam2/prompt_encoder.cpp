// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/prompt_encoder.h"

#include <ATen/ATen.h>

#include <numbers>

namespace maskline::sam2 {
namespace {

constexpr double epsilon = 1e-6;
constexpr nn::ConvShape half{.kernel = 2, .stride = 2, .padding = 0};

}  // namespace

PromptEncoder::PromptEncoder(const nn::Scope& scope, const Config& config)
    : gaussian(scope.take("pe_layer.positional_encoding_gaussian_matrix", {2, config.channels / 2},
                          nn::Init::Normal)),
      noMask(scope.take("no_mask_embed.weight", {1, config.channels})),
      shrink1(scope / "mask_downscaling" / 0, 1, config.decoder.maskChannels / 4, half),
      shrink2(scope / "mask_downscaling" / 3, config.decoder.maskChannels / 4,
              config.decoder.maskChannels, half),
      widen(scope / "mask_downscaling" / 6, config.decoder.maskChannels, config.channels,
            {.kernel = 1}),
      norm1(scope / "mask_downscaling" / 1, config.decoder.maskChannels / 4, epsilon),
      norm2(scope / "mask_downscaling" / 4, config.decoder.maskChannels, epsilon),
      imageSize(config.imageSize),
      side(config.grid()) {
  std::vector<at::Tensor> rows = {scope.take("not_a_point_embed.weight", {1, config.channels})};
  for (int i = 0; i < 4; ++i) {
    rows.push_back(
        scope.take("point_embeddings." + std::to_string(i) + ".weight", {1, config.channels}));
  }
  kinds = at::cat(rows);
}

at::Tensor PromptEncoder::code(const at::Tensor& places) const {
  const at::Tensor angle = at::matmul(2 * places - 1, gaussian) * (2 * std::numbers::pi);
  return at::cat({angle.sin(), angle.cos()}, -1);
}

at::Tensor PromptEncoder::encodePoints(const at::Tensor& points, const at::Tensor& labels) const {
  const std::int64_t batch = points.size(0);
  const at::Tensor centres =
      at::cat({points.to(at::kFloat) + 0.5, at::zeros({batch, 1, 2}, points.device())}, 1) /
      imageSize;
  const at::Tensor kind = labels.to(at::kLong);
  const at::Tensor rows = at::cat({kind, at::full({batch, 1}, -1, kind.options())}, 1);
  const at::Tensor says = rows.ge(0).unsqueeze(-1).to(at::kFloat);
  return code(centres) * says +
         kinds.index_select(0, rows.flatten() + 1).view({batch, -1, kinds.size(1)});
}

at::Tensor PromptEncoder::encodeMask(const at::Tensor& logits) const {
  at::Tensor x = logits;
  if (x.size(2) != 4 * side || x.size(3) != 4 * side)
    x = at::_upsample_bilinear2d_aa(x, {4 * side, 4 * side}, false);
  x = at::gelu(norm1(shrink1(x)));
  return widen(at::gelu(norm2(shrink2(x))));
}

at::Tensor PromptEncoder::withoutMask() const { return noMask.view({1, -1, 1, 1}); }

at::Tensor PromptEncoder::gridPositions() const {
  const at::Tensor axis = (at::arange(side, gaussian.options()) + 0.5) / side;
  const at::Tensor x = axis.view({1, side}).expand({side, side});
  const at::Tensor y = axis.view({side, 1}).expand({side, side});
  return code(at::stack({x, y}, -1)).permute({2, 0, 1}).unsqueeze(0).contiguous();
}

}  // namespace maskline::sam2
