// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/network.h"

#include <ATen/ATen.h>
#include <ATen/autocast_mode.h>

#include <cmath>

namespace maskline::builtin {
namespace {

constexpr int width2 = Encoder::width2, width4 = Encoder::width4, width8 = Encoder::width8,
              width16 = Encoder::width16;
constexpr int iouWidth = 64;

at::Tensor resizedTo(const at::Tensor& x, const at::Tensor& like) {
  return at::upsample_nearest2d(x, {like.size(2), like.size(3)});
}

/// Means over the plane, N × C: everywhere, and where `weight` (N × 1 × h × w) is.
at::Tensor pooled(const at::Tensor& x, const at::Tensor& weight) {
  const at::Tensor inside = (x * weight).sum({2, 3}) / (weight.sum({2, 3}) + 1.0);
  return at::cat({x.mean({2, 3}), inside}, 1);
}

/// N × 4: what the shape of an answer says of its own quality.
at::Tensor selfJudgement(const at::Tensor& probability, const at::Tensor& prior) {
  const at::Tensor sure = (probability * 2 - 1).abs().mean({2, 3});
  const at::Tensor inside = (probability > 0.5).to(probability.scalar_type());
  const at::Tensor area = inside.mean({2, 3});
  const at::Tensor expected = (probability * inside).sum({2, 3}) /
                              (inside.sum({2, 3}) + (probability * (1 - inside)).sum({2, 3}) + 1.0);
  const at::Tensor was = (prior + 1) * 0.5;
  const at::Tensor agreement =
      at::minimum(was, probability).sum({2, 3}) / (at::maximum(was, probability).sum({2, 3}) + 1.0);
  return at::cat({sure, area, expected, agreement}, 1);
}

}  // namespace

Network::Network(nn::Parameters& parameters) : m_encoder(nn::Scope(parameters) / "encoder") {
  const nn::Scope value = nn::Scope(parameters) / "value";
  m_value4 = nn::Conv2d(value / "conv4", width4 + 2, 32);
  m_value8 = nn::Conv2d(value / "conv8", 32, 64, {.stride = 2});
  m_value16 = nn::Conv2d(value / "conv16", 64, 96, {.stride = 2});
  m_valueMix = ConvNorm(value / "mix", 96 + width16, valueWidth);
  m_valueBlock = Residual(value / "block", valueWidth);
  m_empty = value.take("empty", {1, valueWidth + 1, 1, 1});

  const nn::Scope decoder = nn::Scope(parameters) / "decoder";
  m_prompt4 = nn::Conv2d(decoder / "prompt4", promptPlanes, width4);
  m_prompt8 = nn::Conv2d(decoder / "prompt8", width4, 64, {.stride = 2});
  m_prompt16 = nn::Conv2d(decoder / "prompt16", 64, 64, {.stride = 2});
  m_mix16 = ConvNorm(decoder / "mix16", width16 + valueWidth + 1 + 64, width16);
  m_block16 = Residual(decoder / "block16", width16);
  m_block16b = Residual(decoder / "block16b", width16);
  m_skip8 = nn::Conv2d(decoder / "skip8", width16, width8, {.kernel = 1});
  m_mix8 = ConvNorm(decoder / "mix8", 64 + 2 * width8, width8);
  m_block8 = Residual(decoder / "block8", width8);
  m_skip4 = nn::Conv2d(decoder / "skip4", width8, width4, {.kernel = 1});
  m_mix4 = ConvNorm(decoder / "mix4", 3 * width4, width4);
  m_block4 = Residual(decoder / "block4", width4);
  m_up2 = nn::Conv2d(decoder / "up2", width4, width2, {.kernel = 1});
  m_skip2 = nn::Conv2d(decoder / "skip2", width2, width2, {.kernel = 1});
  m_mix2 = nn::Conv2d(decoder / "mix2", width2, width2);
  m_mask = nn::Conv2d(decoder / "mask", width2, 1);
  m_iouHidden = nn::Linear(decoder / "iou_hidden", 2 * width16 + 4, iouWidth);
  m_iou = nn::Linear(decoder / "iou", iouWidth, 1);
}

std::vector<ConvNorm*> Network::normed() {
  std::vector<ConvNorm*> all = m_encoder.normed();
  for (ConvNorm* layer : {&m_mix16, &m_mix8, &m_mix4, &m_valueMix}) all.push_back(layer);
  for (Residual* block : {&m_valueBlock, &m_block16, &m_block16b, &m_block8, &m_block4}) {
    all.push_back(&block->first);
    all.push_back(&block->second);
  }
  return all;
}

std::vector<nn::Conv2d*> Network::plainConvolutions() {
  std::vector<nn::Conv2d*> all = m_encoder.plainConvolutions();
  for (nn::Conv2d* conv : {&m_value4, &m_value8, &m_value16, &m_prompt4, &m_prompt8, &m_prompt16,
                           &m_skip8, &m_skip4, &m_skip2, &m_up2, &m_mix2, &m_mask}) {
    all.push_back(conv);
  }
  return all;
}

void Network::setMomentum(double momentum) {
  for (ConvNorm* layer : normed()) layer->norm.momentum = momentum;
}

void Network::fold() {
  for (ConvNorm* layer : normed()) layer->fold();
}

void Network::convert(const at::TensorOptions& options) {
  const auto change = [&options](at::Tensor& tensor) { tensor = tensor.to(options); };
  std::vector<nn::Conv2d*> convolutions = plainConvolutions();
  for (ConvNorm* layer : normed()) convolutions.push_back(&layer->conv);
  for (nn::Conv2d* conv : convolutions) {
    conv->weight = conv->weight.to(options).contiguous(at::MemoryFormat::ChannelsLast);
    if (conv->bias.defined()) change(conv->bias);
  }
  for (nn::Linear* linear : {&m_iouHidden, &m_iou}) {
    change(linear->weight);
    change(linear->bias);
  }
  change(m_empty);
}

Features Network::encode(const at::Tensor& pictures) const {
  return m_encoder(pictures, m_training);
}

at::Tensor Network::memorise(const Features& f, const at::Tensor& masks,
                             const at::Tensor& others) const {
  const at::Tensor shown = at::cat({masks * 2 - 1, others}, 1).to(f.f4.scalar_type());
  at::Tensor x = at::relu(m_value4(at::cat({f.f4, shown}, 1)));
  x = at::relu(m_value16(at::relu(m_value8(x))));
  return m_valueBlock(at::relu(m_valueMix(at::cat({x, f.f16}, 1), m_training)), m_training);
}

at::Tensor Network::emptyReadout(const Features& f) const {
  return m_empty.expand({f.f16.size(0), -1, f.f16.size(2), f.f16.size(3)});
}

DecoderOutput Network::decode(const Features& f, const at::Tensor& readout,
                              const at::Tensor& prompts) const {
  const auto type = f.f4.scalar_type();
  const at::Tensor p4 = at::relu(m_prompt4(prompts.to(type)));
  const at::Tensor p8 = at::relu(m_prompt8(p4));
  const at::Tensor p16 = at::relu(m_prompt16(p8));

  at::Tensor x = at::cat({f.f16, readout.to(type), p16}, 1);
  x = m_block16b(m_block16(at::relu(m_mix16(x, m_training)), m_training), m_training);
  const at::Tensor x16 = x;
  x = at::cat({resizedTo(m_skip8(x), f.f8), f.f8, p8}, 1);
  x = m_block8(at::relu(m_mix8(x, m_training)), m_training);
  x = at::cat({resizedTo(m_skip4(x), f.f4), f.f4, p4}, 1);
  x = m_block4(at::relu(m_mix4(x, m_training)), m_training);
  x = at::relu(resizedTo(m_up2(x), f.f2) + m_skip2(f.f2));
  x = at::relu(m_mix2(x));

  DecoderOutput answer;
  answer.logits = m_mask(x).to(at::kFloat);
  const at::Tensor probability = at::avg_pool2d(at::sigmoid(answer.logits.detach()), {8, 8});
  const at::Tensor prior = at::avg_pool2d(prompts.narrow(1, Prior, 1).to(at::kFloat), {4, 4});
  const at::Tensor seen = at::cat(
      {pooled(x16.detach().to(at::kFloat), probability), selfJudgement(probability, prior)}, 1);
  answer.iou =
      m_iou(at::relu(m_iouHidden(seen.to(m_iou.weight.scalar_type())))).squeeze(1).to(at::kFloat);
  return answer;
}

// −s Σ e (q − k)² / √C = s/√C (−Σ e k² + 2 Σ e q k − Σ e q²): a product of two rows.

at::Tensor memoryRows(const Features& memory) {
  const at::Tensor k = memory.key.flatten(2).transpose(1, 2).to(at::kFloat);
  const at::Tensor s = memory.shrinkage.flatten(2).transpose(1, 2).to(at::kFloat) /
                       std::sqrt(static_cast<double>(Network::keyWidth));
  return at::cat({-s * k.square(), 2 * s * k, -s}, 2);
}

at::Tensor queryRows(const Features& query) {
  const at::Tensor q = query.key.flatten(2).transpose(1, 2).to(at::kFloat);
  const at::Tensor e = query.selection.flatten(2).transpose(1, 2).to(at::kFloat);
  return at::cat({e, e * q, (e * q.square()).sum(2, true)}, 2);
}

at::Tensor valueRows(const at::Tensor& values) {
  return values.flatten(2).transpose(1, 2).contiguous();
}

at::Tensor readMemory(const at::Tensor& similarity, const at::Tensor& values, int height,
                      int width) {
  const at::Tensor weights = at::softmax(similarity, 2).to(values.scalar_type());
  const at::Tensor read = at::matmul(weights, values).transpose(1, 2);
  const at::Tensor best = at::amax(similarity, {2}).unsqueeze(1);
  // A negative squared distance: above 0 by rounding alone.
  const at::Tensor familiar = at::exp(best.clamp(-20, 0) * 0.5).to(values.scalar_type());
  return at::cat({read, familiar}, 1).reshape({values.size(0), -1, height, width});
}

}  // namespace maskline::builtin
