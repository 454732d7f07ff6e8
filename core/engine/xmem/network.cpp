// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/network.h"

#include <ATen/ATen.h>

#include "core/base/error.h"
#include "core/engine/nn/device_memory.h"

namespace maskline::xmem {
namespace {

constexpr const char* valueStem = "value_encoder.conv1.weight";

CheckpointOutline outlineOf(const Checkpoint& checkpoint) {
  CheckpointOutline outline;
  for (const auto& [name, tensor] : checkpoint.tensors) {
    outline.tensors[name] = {tensor.sizes().vec(), tensor.scalar_type()};
  }
  return outline;
}

/// float32, without counters of training, and with room for other objects' masks.
std::map<std::string, at::Tensor> prepared(Checkpoint checkpoint) {
  std::map<std::string, at::Tensor> tensors;
  for (const auto& [name, tensor] : checkpoint.tensors) {
    if (!name.ends_with("num_batches_tracked")) tensors[name] = tensor.to(at::kFloat);
  }
  at::Tensor& stem = tensors[valueStem];
  if (stem.defined() && stem.dim() == 4 && stem.size(1) == 4) {
    stem = at::cat({stem, at::zeros_like(stem.slice(1, 0, 1))}, 1);
  }
  return tensors;
}

at::Tensor upTwice(const at::Tensor& x) {
  return at::upsample_bilinear2d(x, {x.size(2) * 2, x.size(3) * 2}, false);
}

/// For each object the sum of all others' masks.
at::Tensor othersOf(const at::Tensor& masks) { return masks.sum(0, true) - masks; }

/// Some rows of a tensor that may be undefined.
at::Tensor rowsOf(const at::Tensor& x, std::int64_t first, std::int64_t n) {
  return x.defined() ? x.narrow(0, first, n) : x;
}

/// The rows of all parts, which are all undefined or none.
at::Tensor joined(const std::vector<at::Tensor>& parts) {
  return parts.size() == 1 || !parts.front().defined() ? parts.front() : at::cat(parts);
}

}  // namespace

Network::Network(Checkpoint checkpoint, const std::string& fileName, at::TensorOptions options)
    : m_sizes(sizesOf(outlineOf(checkpoint))) {
  nn::Parameters parameters(prepared(std::move(checkpoint)));
  build(parameters);
  parameters.check(fileName);
  convert(options);
}

void Network::check(const CheckpointOutline& outline, const std::string& fileName) {
  Checkpoint empty;  // tensors without numbers
  for (const auto& [name, entry] : outline.tensors) {
    empty.tensors[name] = at::empty(entry.shape, at::TensorOptions(entry.type).device(at::kMeta));
  }
  Network network;
  network.m_sizes = sizesOf(outline);
  nn::Parameters parameters(prepared(std::move(empty)));
  network.build(parameters);
  parameters.check(fileName);
}

Network Network::fresh(const Sizes& sizes, std::uint64_t seed) {
  Network network;
  network.m_sizes = sizes;
  nn::Parameters parameters = nn::Parameters::fresh(seed);
  network.build(parameters);
  network.m_state = parameters.taken();
  network.convert(at::TensorOptions(at::kCPU).dtype(at::kFloat));
  return network;
}

void Network::build(nn::Parameters& parameters) {
  const nn::Scope root(parameters);
  buildEncoders(root);
  buildDecoder(root / "decoder");
}

void Network::buildEncoders(const nn::Scope& root) {
  const int base = m_sizes.base;
  const nn::Scope key = root / "key_encoder", value = root / "value_encoder";
  m_keyStem = normedConv(key, "conv1", "bn1", 3, base, {7, 2});
  m_key4 = Stage(key / "res2", 3, base, base, 4, 1);
  m_key8 = Stage(key / "layer2", 4, 4 * base, 2 * base, 4, 2);
  m_key16 = Stage(key / "layer3", 6, 8 * base, 4 * base, 4, 2);
  m_key = nn::Conv2d(root / "key_proj" / "key_proj", m_sizes.f16(), m_sizes.key);
  m_shrinkage = nn::Conv2d(root / "key_proj" / "d_proj", m_sizes.f16(), 1);
  m_selection = nn::Conv2d(root / "key_proj" / "e_proj", m_sizes.f16(), m_sizes.key);

  m_valueStem = normedConv(value, "conv1", "bn1", 5, base, {7, 2});
  m_value4 = Stage(value / "layer1", 2, base, base, 1, 1);
  m_value8 = Stage(value / "layer2", 2, base, 2 * base, 1, 2);
  m_value16 = Stage(value / "layer3", 2, 2 * base, 4 * base, 1, 2);
  m_valueFusion = Fusion(value / "fuser", m_sizes.f16(), 4 * base, m_sizes.value);
  if (m_sizes.hidden > 0) {
    m_deepUpdate = SensoryGates(value / "hidden_reinforce", m_sizes.value, m_sizes.hidden);
  }
}

void Network::buildDecoder(const nn::Scope& decoder) {
  const int wide = m_sizes.decoder, top = m_sizes.decoderTop, sensory = m_sizes.sensory;
  m_readoutFusion = Fusion(decoder / "fuser", m_sizes.f16(), m_sizes.value + m_sizes.hidden, wide);
  m_skip8 = nn::Conv2d(decoder / "up_16_8" / "skip_conv", m_sizes.f8(), wide);
  m_up8 = GroupResidual(decoder / "up_16_8" / "out_conv", wide, top);
  m_skip4 = nn::Conv2d(decoder / "up_8_4" / "skip_conv", m_sizes.f4(), top);
  m_up4 = GroupResidual(decoder / "up_8_4" / "out_conv", top, top);
  m_prediction = nn::Conv2d(decoder / "pred", top, 1);
  if (m_sizes.hidden == 0) return;
  const nn::Scope update = decoder / "hidden_update";
  m_sense16 = nn::Conv2d(update / "g16_conv", wide, sensory, {1});
  m_sense8 = nn::Conv2d(update / "g8_conv", top, sensory, {1});
  m_sense4 = nn::Conv2d(update / "g4_conv", top + 1, sensory, {1});
  m_update = SensoryGates(update, sensory, m_sizes.hidden);
}

std::vector<nn::Conv2d*> Network::convolutions() {
  std::vector<nn::Conv2d*> all{&m_keyStem,         &m_key,    &m_shrinkage, &m_selection,
                               &m_valueStem,       &m_skip8,  &m_skip4,     &m_prediction,
                               &m_sense16,         &m_sense8, &m_sense4,    &m_deepUpdate.transform,
                               &m_update.transform};
  for (Stage* stage : {&m_key4, &m_key8, &m_key16, &m_value4, &m_value8, &m_value16}) {
    for (Residual& block : stage->blocks) {
      for (nn::Conv2d& conv : block.convs) all.push_back(&conv);
      all.push_back(&block.shortcut);
    }
  }
  for (Fusion* fusion : {&m_valueFusion, &m_readoutFusion}) {
    all.insert(all.end(), {&fusion->conv1.sharedHalf, &fusion->conv1.ownHalf, &fusion->conv2,
                           &fusion->shortcut.sharedHalf, &fusion->shortcut.ownHalf,
                           &fusion->attention.spatial, &fusion->last.conv1, &fusion->last.conv2});
  }
  for (GroupResidual* up : {&m_up8, &m_up4}) {
    all.insert(all.end(), {&up->conv1, &up->conv2, &up->shortcut});
  }
  return all;
}

std::vector<nn::Linear*> Network::linears() {
  return {&m_valueFusion.attention.squeeze, &m_valueFusion.attention.expand,
          &m_readoutFusion.attention.squeeze, &m_readoutFusion.attention.expand};
}

void Network::convert(at::TensorOptions options) {
  m_options = options;
  for (nn::Conv2d* conv : convolutions()) {
    if (!conv->weight.defined()) continue;
    conv->weight = inside(conv->weight);
    if (conv->bias.defined()) conv->bias = conv->bias.to(options);
  }
  for (nn::Linear* linear : linears()) {
    linear->weight = linear->weight.to(options);
    linear->bias = linear->bias.to(options);
  }
}

at::Tensor Network::inside(const at::Tensor& tensor) const {
  return tensor.to(m_options).contiguous(at::MemoryFormat::ChannelsLast);
}

PictureFeatures Network::encodePicture(const at::Tensor& image) const {
  PictureFeatures features;
  const at::Tensor stem = m_keyStem(inside(image.unsqueeze(0))).relu_();
  features.f4 = m_key4(at::max_pool2d(stem, 3, 2, 1));
  features.f8 = m_key8(features.f4);
  features.f16 = m_key16(features.f8);
  features.key = m_key(features.f16).squeeze(0).to(at::kFloat);
  features.shrinkage = m_shrinkage(features.f16).squeeze(0).to(at::kFloat).square().add(1);
  features.selection = m_selection(features.f16).squeeze(0).to(at::kFloat).sigmoid();
  return features;
}

Network::Values Network::encodeValues(const at::Tensor& image, const PictureFeatures& features,
                                      const at::Tensor& masks, const at::Tensor& hidden,
                                      bool updateHidden) const {
  const at::Tensor others = othersOf(masks);
  std::vector<at::Tensor> values, hiddens;
  nn::inLots(masks.size(0), [&](std::int64_t first, std::int64_t n) {
    Values made = encodeRows(image, features, masks.narrow(0, first, n), others.narrow(0, first, n),
                             rowsOf(hidden, first, n), updateHidden);
    values.push_back(std::move(made.values));
    hiddens.push_back(std::move(made.hidden));
  });
  return {joined(values), joined(hiddens)};
}

Network::Values Network::encodeRows(const at::Tensor& image, const PictureFeatures& features,
                                    const at::Tensor& masks, const at::Tensor& others,
                                    const at::Tensor& hidden, bool updateHidden) const {
  const std::int64_t count = masks.size(0);
  const at::Tensor input = at::cat(
      {image.unsqueeze(0).expand({count, -1, -1, -1}), masks.unsqueeze(1), others.unsqueeze(1)}, 1);
  at::Tensor g = at::max_pool2d(m_valueStem(inside(input)), 3, 2, 1).relu_();
  g = m_value16(m_value8(m_value4(g)));
  const at::Tensor values = m_valueFusion(features.f16, g);
  Values result{values.to(at::kFloat), {}};
  if (updateHidden && m_sizes.hidden > 0) {
    result.hidden = m_deepUpdate(values, inside(hidden)).to(at::kFloat);
  }
  return result;
}

Network::Decoded Network::decode(const PictureFeatures& features, const at::Tensor& readout,
                                 const at::Tensor& hidden, bool updateHidden) const {
  std::vector<at::Tensor> probabilities, hiddens;
  nn::inLots(readout.size(0), [&](std::int64_t first, std::int64_t n) {
    Decoded made =
        decodeRows(features, readout.narrow(0, first, n), rowsOf(hidden, first, n), updateHidden);
    probabilities.push_back(std::move(made.probabilities));
    hiddens.push_back(std::move(made.hidden));
  });
  return {joined(probabilities), joined(hiddens)};
}

Network::Decoded Network::decodeRows(const PictureFeatures& features, const at::Tensor& readout,
                                     const at::Tensor& hidden, bool updateHidden) const {
  const bool senses = m_sizes.hidden > 0;
  const at::Tensor object = inside(senses ? at::cat({readout, hidden}, 1) : readout);
  const at::Tensor g16 = m_readoutFusion(features.f16, object);
  const at::Tensor g8 = m_up8(upTwice(g16).add_(m_skip8(features.f8)));
  const at::Tensor g4 = m_up4(upTwice(g8).add_(m_skip4(features.f4)));
  const at::Tensor logits = m_prediction(g4.relu());
  Decoded decoded;
  if (updateHidden && senses) {
    const at::Tensor sensed = m_sense16(g16) + m_sense8(at::avg_pool2d(g8, 2)) +
                              m_sense4(at::avg_pool2d(at::cat({g4, logits}, 1), 4));
    decoded.hidden = m_update(sensed, inside(hidden)).to(at::kFloat);
  }
  const at::Tensor full = at::upsample_bilinear2d(logits.to(at::kFloat),
                                                  {logits.size(2) * 4, logits.size(3) * 4}, false);
  decoded.probabilities = full.squeeze(1).sigmoid_();
  return decoded;
}

at::Tensor aggregate(const at::Tensor& probabilities) {
  const at::Tensor background = (1 - probabilities).prod(0, true);
  const at::Tensor all = at::cat({background, probabilities}, 0).clamp_(1e-7, 1 - 1e-7);
  return at::softmax(at::log(all / (1 - all)), 0);
}

}  // namespace maskline::xmem
