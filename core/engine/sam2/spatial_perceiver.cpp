// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/spatial_perceiver.h"

#include <ATen/ATen.h>

#include "core/engine/nn/attention.h"
#include "core/engine/sam2/positions.h"

namespace maskline::sam2 {
namespace {

constexpr double epsilon = 1e-5;
constexpr bool noBias = false;

/// B × G² × C -> (B · side²) × cells × C, windows and the cells in them in row-major order.
at::Tensor toWindows(const at::Tensor& x, std::int64_t grid, std::int64_t side) {
  const std::int64_t cell = grid / side, channels = x.size(2);
  return x.reshape({x.size(0), side, cell, side, cell, channels})
      .transpose(2, 3)
      .reshape({-1, cell * cell, channels});
}

at::Tensor toSequence(const at::Tensor& x) { return x.flatten(2).transpose(1, 2).contiguous(); }

}  // namespace

LatentAttention::LatentAttention(const nn::Scope& scope, const PerceiverConfig& config, int width,
                                 const std::string& queryNorm)
    : norm(scope / queryNorm, width, epsilon),
      query(scope / "to_q", width, config.inner, noBias),
      keyValue(scope / "to_kv", width, 2 * config.inner, noBias),
      out(scope / "to_out", config.inner, width, noBias),
      heads(config.heads) {}

at::Tensor LatentAttention::operator()(const at::Tensor& queries, const at::Tensor& keys,
                                       const at::Tensor& values) const {
  // A single key is all there is to see, whatever the query.
  if (keys.size(1) == 1) return out(values);
  const at::Tensor mixed =
      nn::attention(nn::splitHeads(query(norm(queries)), heads), nn::splitHeads(keys, heads),
                    nn::splitHeads(values, heads));
  return out(nn::joinHeads(mixed, heads));
}

LatentFeedForward::LatentFeedForward(const nn::Scope& scope, int width, int hidden)
    : norm(scope / 0, width, epsilon),
      up(scope / 1, width, hidden, noBias),
      down(scope / 3, hidden, width, noBias) {}

at::Tensor LatentFeedForward::operator()(const at::Tensor& x) const {
  return down(at::gelu(up(norm(x))));
}

PerceiverLayer::PerceiverLayer(const nn::Scope& scope, const PerceiverConfig& config, int width)
    : tokenNorm(scope / "attn" / "norm_x", width, epsilon),
      look(scope / "attn", config, width, "norm_latents"),
      among(scope / "self_attn", config, width, "norm"),
      lookMlp(scope / "ff", width, config.hidden),
      amongMlp(scope / "self_ff", width, config.hidden) {}

at::Tensor PerceiverLayer::project(const at::Tensor& tokens) const {
  return look.keyValue(tokenNorm(tokens));
}

at::Tensor PerceiverLayer::operator()(const at::Tensor& latents, const at::Tensor& keys,
                                      const at::Tensor& values) const {
  at::Tensor z = latents + look(latents, keys, values);
  z = z + lookMlp(z);
  const std::vector<at::Tensor> own = among.keyValue(among.norm(z)).chunk(2, -1);
  z = z + among(z, own[0], own[1]);
  return z + amongMlp(z);
}

SpatialPerceiver::SpatialPerceiver(const nn::Scope& scope, const PerceiverConfig& config, int width)
    : latents(scope.take("latents", {config.latents, width})),
      windowLatents(scope.take("latents_2d", {config.side * config.side, width})),
      norm(scope / "norm", width, epsilon),
      side(config.side) {
  for (int i = 0; i < config.layers; ++i) layers.emplace_back(scope / "layers" / i, config, width);
}

at::Tensor SpatialPerceiver::places() const {
  const int width = static_cast<int>(latents.size(1));
  const at::Tensor grid = toSequence(sinePositions(width, side, side))[0];
  return at::cat({at::zeros_like(latents), grid.to(latents.device())});
}

at::Tensor SpatialPerceiver::operator()(const at::Tensor& memories, const at::Tensor& positions,
                                        const Probe& probe) const {
  const std::int64_t batch = memories.size(0), grid = memories.size(2), width = memories.size(1);
  const at::Tensor tokens = toSequence(memories.to(at::kFloat));
  const at::Tensor codes = toSequence(positions);
  at::Tensor whole = latents.expand({batch, -1, -1});
  at::Tensor windows = windowLatents.repeat({batch, 1}).unsqueeze(1);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const std::vector<at::Tensor> seen = layers[i].project(tokens).chunk(2, -1);
    whole = layers[i](whole, seen[0] + codes, seen[1] + codes);
    windows = layers[i](windows, toWindows(seen[0], grid, side), toWindows(seen[1], grid, side));
    show(probe, "perceiver_1d_layer" + std::to_string(i), whole);
    show(probe, "perceiver_2d_layer" + std::to_string(i), windows);
  }
  whole = norm(whole);
  windows = norm(windows).view({batch, -1, width});
  if (probe) {
    const std::vector<at::Tensor> codesOut =
        places().split_with_sizes({latents.size(0), side * side});
    show(probe, "perceiver_latents_1d", whole);
    show(probe, "perceiver_latents_2d", windows);
    show(probe, "perceiver_pos_1d", codesOut[0]);
    show(probe, "perceiver_pos_2d", codesOut[1]);
  }
  return at::cat({whole, windows}, 1);
}

}  // namespace maskline::sam2
