// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/memory_attention.h"

#include <ATen/ATen.h>

namespace maskline::sam2 {
namespace {

constexpr double epsilon = 1e-5;
constexpr double positionShare = 0.1;  ///< of the place codes added to what goes in

/// Attention whose queries and placed keys are turned by their place.
at::Tensor rotaryAttention(const nn::ProjectedAttention& layer, const at::Tensor& q,
                           const at::Tensor& k, const at::Tensor& v, std::int64_t placedKeys,
                           const RotaryPositions& places) {
  at::Tensor query = nn::splitHeads(layer.query(q), layer.heads).contiguous();
  at::Tensor key = nn::splitHeads(layer.key(k), layer.heads).contiguous();
  places.rotate(query, query.size(1));
  places.rotate(key, placedKeys);
  const int heads = layer.heads;
  if (heads == 1 && v.size(2) < layer.value.weight.size(0)) {
    // The rows of the attention sum to 1, so that the values can be widened after they are mixed.
    return layer.out(layer.value(nn::attention(query, key, v.to(query.scalar_type()))));
  }
  const at::Tensor value = nn::splitHeads(layer.value(v), heads);
  return layer.out(nn::joinHeads(nn::attention(query, key, value), heads));
}

}  // namespace

MemoryAttentionLayer::MemoryAttentionLayer(const nn::Scope& scope, const Config& config)
    : within(scope / "self_attn", {config.channels, config.channels, config.channels},
             config.memory.attentionHeads),
      back(scope / "cross_attn_image", {config.channels, config.channels, config.memory.channels},
           config.memory.attentionHeads),
      up(scope / "linear1", config.channels, config.memory.attentionHidden),
      down(scope / "linear2", config.memory.attentionHidden, config.channels),
      norm1(scope / "norm1", config.channels, epsilon),
      norm2(scope / "norm2", config.channels, epsilon),
      norm3(scope / "norm3", config.channels, epsilon) {}

at::Tensor MemoryAttentionLayer::operator()(const at::Tensor& x, const MemoryTokens& memory,
                                            const at::Tensor& keys,
                                            const RotaryPositions& places) const {
  const at::Tensor own = norm1(x);
  at::Tensor y = x + rotaryAttention(within, own, own, own, own.size(1), places);
  y = y +
      rotaryAttention(back, norm2(y), keys, memory.values, keys.size(1) - memory.pointers, places);
  at::Tensor hidden = up(norm3(y));
  return y.add_(down(at::relu_(hidden)));
}

MemoryAttention::MemoryAttention(const nn::Scope& scope, const Config& config)
    : norm(scope / "norm", config.channels, epsilon),
      places(config.channels / config.memory.attentionHeads, config.grid(),
             config.memory.ropeTheta) {
  for (int i = 0; i < config.memory.attentionLayers; ++i)
    layers.emplace_back(scope / "layers" / i, config);
}

at::Tensor MemoryAttention::operator()(const at::Tensor& embedding, const at::Tensor& positions,
                                       const MemoryTokens& memory) const {
  const std::int64_t batch = memory.values.size(0);
  at::Tensor x = (embedding + positionShare * positions).flatten(2).transpose(1, 2);
  x = x.expand({batch, -1, -1}).contiguous();
  const at::Tensor keys = memory.values + memory.positions;
  for (const MemoryAttentionLayer& layer : layers) x = layer(x, memory, keys, places);
  return norm(x).transpose(1, 2).reshape(
      {batch, embedding.size(1), embedding.size(2), embedding.size(3)});
}

}  // namespace maskline::sam2
