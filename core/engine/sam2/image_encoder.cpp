// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/image_encoder.h"

#include <ATen/ATen.h>

namespace maskline::sam2 {
namespace {

at::Tensor doubled(const at::Tensor& x, bool nearest) {
  const std::vector<std::int64_t> size = {x.size(2) * 2, x.size(3) * 2};
  return nearest ? at::upsample_nearest2d(x, size) : at::upsample_bilinear2d(x, size, false);
}

constexpr double neckEpsilon = 1e-6;

std::variant<Hiera, RepVit, PlainTrunk> makeTrunk(const nn::Scope& scope, const Config& config,
                                                  at::ScalarType type) {
  if (config.repVit) return RepVit(scope / "body", *config.repVit, type);
  if (config.plain) return PlainTrunk(scope, *config.plain, config.grid());
  return Hiera(scope, config);
}

}  // namespace

std::size_t ImageFeatures::bytes() const {
  std::size_t all = embedding.nbytes();
  for (const at::Tensor& level : {fine, middle}) all += level.defined() ? level.nbytes() : 0;
  return all;
}

PlainNeck::PlainNeck(const nn::Scope& scope, int in, int out)
    : narrow(scope / "conv_1x1", in, out, {.kernel = 1, .bias = false}),
      smooth(scope / "conv_3x3", out, out, {.bias = false}),
      narrowNorm(scope / "norm_0", out, neckEpsilon),
      smoothNorm(scope / "norm_1", out, neckEpsilon) {}

at::Tensor PlainNeck::operator()(const at::Tensor& x) const {
  return smoothNorm(smooth(narrowNorm(narrow(x)))).contiguous();
}

ImageEncoder::ImageEncoder(const nn::Scope& scope, const Config& config, at::ScalarType type)
    : trunk(makeTrunk(scope / "trunk", config, type)),
      topDownLevels(config.topDownLevels),
      nearest(config.nearestTopDown),
      dropped(config.dropped) {
  const std::vector<int> widths = config.levelWidths();
  if (config.plain) {
    plainNeck.emplace(scope / "neck" / "convs" / 0, widths.front(), config.channels);
    return;
  }
  const int levels = static_cast<int>(widths.size());
  // The published files count from the coarsest.
  for (int i = 0; i < levels; ++i) {
    laterals.emplace_back(scope / "neck" / "convs" / (levels - 1 - i) / "conv", widths[i],
                          config.channels, nn::ConvShape{.kernel = 1});
  }
  next.resize(levels);
  shortcuts.resize(levels);
}

void ImageEncoder::follow(int level, const nn::Conv2d& after) {
  next[level] = after;
  if (topDownLevels.contains(level) || topDownLevels.contains(level - 1)) return;
  nn::Conv2d& both = shortcuts[level] = laterals[level];
  const at::Tensor widen = both.weight.flatten(1).to(at::kFloat);
  const at::Tensor narrow = after.weight.flatten(1).to(at::kFloat);
  both.bias = at::matmul(narrow, both.bias.to(at::kFloat)) + after.bias;
  both.bias = both.bias.to(both.weight.scalar_type());
  both.weight = at::matmul(narrow, widen).to(both.weight.scalar_type()).unsqueeze(-1).unsqueeze(-1);
}

at::Tensor ImageEncoder::lateral(const at::Tensor& fromTrunk, int level,
                                 const at::Tensor& coarser) const {
  const at::Tensor result = laterals[level](fromTrunk).to(at::kFloat);
  if (!coarser.defined() || !topDownLevels.contains(level)) return result;
  return result + doubled(coarser, nearest);
}

std::vector<at::Tensor> ImageEncoder::operator()(const at::Tensor& picture,
                                                 const Probe& probe) const {
  std::vector<at::Tensor> levels =
      std::visit([&](const auto& any) { return any(picture, probe); }, trunk);
  if (plainNeck) return {(*plainNeck)(levels.front().permute({0, 3, 1, 2}))};
  const int count = static_cast<int>(levels.size());
  at::Tensor coarser;
  for (int i = count - 1; i >= 0; --i) {
    const at::Tensor own = levels[i].permute({0, 3, 1, 2});
    const bool direct = shortcuts[i].weight.defined();
    if (!direct || probe) coarser = lateral(own, i, coarser);
    show(probe, "fpn_" + std::to_string(i), coarser);
    if (direct) {
      levels[i] = shortcuts[i](own).to(at::kFloat);
    } else {
      levels[i] = next[i].weight.defined() ? next[i](coarser) : coarser;
    }
  }
  levels.resize(count - dropped);
  return levels;
}

}  // namespace maskline::sam2
