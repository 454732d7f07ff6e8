// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/memory_attention.h"

#include <ATen/ATen.h>

#include <cmath>

namespace maskline::sam2 {
namespace {

constexpr double epsilon = 1e-5;
constexpr double positionShare = 0.1;  ///< of the place codes added to what goes in

/// Of B × N × width, the first or the last tokens of each of `pictures` groups, behind each other.
at::Tensor ofEachPicture(const at::Tensor& x, std::int64_t pictures, std::int64_t tokens,
                         std::int64_t first, std::int64_t count) {
  return x.narrow(1, 0, pictures * tokens)
      .view({x.size(0), pictures, tokens, x.size(2)})
      .narrow(2, first, count)
      .reshape({x.size(0), pictures * count, x.size(2)});
}

/// Square pictures of tokens, behind each other in B × N × width, averaged over 2 × 2 cells.
at::Tensor averaged(const at::Tensor& x, std::int64_t pictures) {
  const auto side =
      static_cast<std::int64_t>(std::lround(std::sqrt(static_cast<double>(x.size(1) / pictures))));
  return x.reshape({x.size(0), pictures, side / 2, 2, side / 2, 2, x.size(2)})
      .to(at::kFloat)
      .mean(at::IntArrayRef{3, 5})
      .reshape({x.size(0), -1, x.size(2)})
      .to(x.scalar_type());
}

nn::Linear oneOf(const nn::Linear& first, const nn::Linear& second) {
  const auto wide = [](const at::Tensor& x) { return x.to(at::kFloat); };
  const at::ScalarType type = first.weight.scalar_type();
  nn::Linear both;
  both.weight = at::matmul(wide(second.weight), wide(first.weight)).to(type);
  both.bias = (at::matmul(wide(second.weight), wide(first.bias)) + wide(second.bias)).to(type);
  return both;
}

}  // namespace

LateValueAttention::LateValueAttention(const nn::Scope& scope,
                                       const nn::ProjectedAttention::Widths& widths, int heads)
    : plain(scope, widths, heads), scale(1 / std::sqrt(static_cast<double>(widths.inner) / heads)) {
  if (heads == 1) valueOut = oneOf(plain.value, plain.out);
}

at::Tensor LateValueAttention::queries(const at::Tensor& x) const {
  return nn::splitHeads(plain.query(x), plain.heads).contiguous();
}

at::Tensor LateValueAttention::keys(const at::Tensor& x) const {
  return nn::splitHeads(plain.key(x), plain.heads).contiguous();
}

at::Tensor LateValueAttention::values(const at::Tensor& x) const {
  if (plain.heads == 1) return x.to(plain.value.weight.scalar_type());
  return nn::splitHeads(plain.value(x), plain.heads);
}

at::Tensor LateValueAttention::finish(const at::Tensor& mixed) const {
  return plain.heads == 1 ? valueOut(mixed) : plain.out(nn::joinHeads(mixed, plain.heads));
}

nn::KeySet LateValueAttention::unplaced(const at::Tensor& queries, const at::Tensor& tokens,
                                        const at::Tensor& values) const {
  // q · (W m + b) = (Wᵀ q) · m + q · b
  const nn::Linear& key = plain.key;
  const at::Tensor projection = at::cat({key.weight, key.bias.unsqueeze(1)}, 1);
  const at::Tensor ones = at::ones({tokens.size(0), tokens.size(1), 1}, projection.options());
  return {at::matmul(queries, projection), at::cat({tokens.to(projection.scalar_type()), ones}, 2),
          values};
}

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

at::Tensor MemoryAttentionLayer::selfAttention(const at::Tensor& x,
                                               const RotaryPlaces& places) const {
  const at::Tensor own = norm1(x);
  at::Tensor query = within.queries(own), key = within.keys(own);
  places.grid.rotate(query, 1, query.size(1));
  places.grid.rotate(key, 1, key.size(1));
  return within.finish(nn::attention({{query, key, within.values(own)}}, within.scale));
}

at::Tensor MemoryAttentionLayer::crossAttention(const at::Tensor& x, const MemoryTokens& memory,
                                                const at::Tensor& tokens,
                                                const RotaryPlaces& places,
                                                const Probe& probe) const {
  at::Tensor query = back.queries(norm2(x));
  places.grid.rotate(query, 1, query.size(1));
  const bool split = places.tokens > places.memory.count() && back.plain.heads == 1;
  std::vector<nn::KeySet> sets;
  if (split) sets = splitByPlace(query, memory, tokens, places);
  if (!split || probe) {
    at::Tensor key = back.keys(tokens);
    places.memory.rotate(key, memory.pictures, places.tokens);
    show(probe, "cross_q_after_rope", query);
    show(probe, "cross_k_after_rope", key.narrow(1, 0, memory.pictures * places.tokens));
    const at::Tensor values = back.values(memory.values);
    if (places.pooling != MemoryPooling::None && memory.pictures > 1) {
      sets = pooledSets(query, key, values, memory.pictures, places.pooling);
    } else if (!split) {
      sets = {{query, key, values}};
    }
  }
  return back.finish(nn::attention(sets, back.scale));
}

std::vector<nn::KeySet> MemoryAttentionLayer::pooledSets(const at::Tensor& query,
                                                         const at::Tensor& key,
                                                         const at::Tensor& values,
                                                         std::int64_t pictures,
                                                         MemoryPooling pooling) const {
  const double standsForFour = 2 * std::log(2.0);
  const std::int64_t spatial = pictures * query.size(1), pointers = key.size(1) - spatial;
  at::Tensor few = averaged(key.narrow(1, 0, spatial), pictures), asking = query;
  if (pooling == MemoryPooling::OnKeys) few.add_(standsForFour);
  if (pooling == MemoryPooling::OnScores) {
    // A channel that adds the same to each score.
    const at::Tensor one = at::ones({query.size(0), query.size(1), 1}, query.options());
    asking = at::cat({query, one}, 2);
    const at::Tensor same =
        at::full({few.size(0), few.size(1), 1}, standsForFour / back.scale, few.options());
    few = at::cat({few, same}, 2);
  }
  return {{asking, few, averaged(values.narrow(1, 0, spatial), pictures)},
          {query, key.narrow(1, spatial, pointers), values.narrow(1, spatial, pointers)}};
}

std::vector<nn::KeySet> MemoryAttentionLayer::splitByPlace(const at::Tensor& query,
                                                           const MemoryTokens& memory,
                                                           const at::Tensor& tokens,
                                                           const RotaryPlaces& places) const {
  const std::int64_t pictures = memory.pictures, all = places.tokens;
  const std::int64_t placed = places.memory.count(), free = all - placed;
  const auto withPlace = [&](const at::Tensor& x) {
    return ofEachPicture(x, pictures, all, free, placed);
  };
  const auto without = [&](const at::Tensor& x) {
    const std::int64_t pointers = x.size(1) - pictures * all;
    return at::cat(
        {ofEachPicture(x, pictures, all, 0, free), x.narrow(1, pictures * all, pointers)}, 1);
  };
  at::Tensor key = back.keys(withPlace(tokens));
  places.memory.rotate(key, pictures, placed);
  const at::Tensor values = back.values(memory.values);
  return {{query, key, withPlace(values)}, back.unplaced(query, without(tokens), without(values))};
}

at::Tensor MemoryAttentionLayer::mlp(const at::Tensor& x) const {
  at::Tensor hidden = up(norm3(x));
  return down(at::relu_(hidden));
}

MemoryAttention::MemoryAttention(const nn::Scope& scope, const Config& config)
    : norm(scope / "norm", config.channels, epsilon) {
  const int channels = config.channels / config.memory.attentionHeads;
  const int memorySide = config.perceiver ? config.perceiver->side : config.grid();
  const at::Device device = norm.weight.device();
  places = {.grid = {channels, config.grid(), config.memory.ropeTheta, device},
            .memory = {channels, memorySide, config.memory.ropeTheta, device},
            .tokens = config.memoryTokens(),
            .pooling = config.memory.pooling};
  for (int i = 0; i < config.memory.attentionLayers; ++i)
    layers.emplace_back(scope / "layers" / i, config);
}

at::Tensor MemoryAttention::operator()(const at::Tensor& embedding, const at::Tensor& positions,
                                       const MemoryTokens& memory, const Probe& probe) const {
  const std::int64_t batch = memory.values.size(0);
  at::Tensor x = (embedding + positionShare * positions).flatten(2).transpose(1, 2).contiguous();
  const at::Tensor tokens = memory.values + memory.positions;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    Probe layerProbe;
    if (probe) {
      layerProbe = [&, name = "memory_attention_layer" + std::to_string(i) + "_"](
                       const std::string& part, const at::Tensor& tensor) {
        probe(name + part, tensor);
      };
    }
    const at::Tensor own = layers[i].selfAttention(x, places);
    show(layerProbe, "self_attn", own);
    // Before the first cross-attention the image is the same for all objects.
    x = (x + own).expand({batch, -1, -1});
    const at::Tensor past = layers[i].crossAttention(x, memory, tokens, places, layerProbe);
    show(layerProbe, "cross_attn", past);
    x = x + past;
    x.add_(layers[i].mlp(x));
    show(layerProbe, "output", x);
  }
  return norm(x).transpose(1, 2).reshape(
      {batch, embedding.size(1), embedding.size(2), embedding.size(3)});
}

}  // namespace maskline::sam2
