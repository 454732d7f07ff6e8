// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/repvit.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/engine/nn/exponentials.h"

namespace maskline::sam2 {
namespace {

constexpr std::int64_t placesAtATime = 2048;

/// A convolution and the norm behind it, as one.
nn::Conv2d convolution(const nn::Scope& scope, int in, int out, nn::ConvShape shape) {
  shape.bias = false;
  const nn::Conv2d plain(scope / "c", in, out, shape);
  const nn::BatchNorm2d norm(scope / "bn", out);
  scope.take("bn.num_batches_tracked", {}, nn::Init::Zeros, nn::Role::Statistic);  // not used
  return nn::folded(plain, norm);
}

nn::Conv2d inType(nn::Conv2d layer, at::ScalarType type) {
  layer.weight = layer.weight.to(type).contiguous(at::MemoryFormat::ChannelsLast);
  layer.bias = layer.bias.to(type);
  return layer;
}

/// A convolution of single places is a linear layer where channels come last.
nn::Linear pointwise(const nn::Scope& scope, int in, int out, at::ScalarType type) {
  const nn::Conv2d layer = convolution(scope, in, out, {.kernel = 1});
  nn::Linear result;
  result.weight = layer.weight.flatten(1).to(type);
  result.bias = layer.bias.to(type);
  return result;
}

/// The branches of different size and the identity, as one depthwise convolution.
nn::Conv2d mergedBranches(const nn::Scope& scope, int width, int kernel) {
  nn::Conv2d wide = convolution(scope / "conv", width, width, {.kernel = kernel, .groups = width});
  const nn::Conv2d point =
      convolution(scope / "conv1", width, width, {.kernel = 1, .groups = width});
  at::Tensor centre = wide.weight.select(3, kernel / 2).select(2, kernel / 2);
  centre.add_(point.weight.flatten(1) + 1);
  wide.bias = wide.bias + point.bias;
  return inType(wide, at::kFloat);
}

/// B × H × W × C, which a convolution sees as channels last.
at::Tensor convolved(const nn::Conv2d& layer, const at::Tensor& x) {
  return layer(x.permute({0, 3, 1, 2})).permute({0, 2, 3, 1}).contiguous();
}

void showPicture(const Probe& probe, const std::string& name, const at::Tensor& x) {
  if (probe) probe(name, x.permute({0, 3, 1, 2}));
}

}  // namespace

SqueezeExcite::SqueezeExcite(const nn::Scope& scope, int width, int squeezed)
    : down(scope / "fc1", width, squeezed, {.kernel = 1}),
      up(scope / "fc2", squeezed, width, {.kernel = 1}) {}

at::Tensor SqueezeExcite::operator()(const at::Tensor& x) const {
  const at::Tensor mean = x.mean(at::IntArrayRef{1, 2}).unsqueeze(-1).unsqueeze(-1);
  return at::sigmoid(up(at::relu(down(mean)))).permute({0, 2, 3, 1});
}

ChannelMixer::ChannelMixer(const nn::Scope& scope, int width, int ratio, at::ScalarType type)
    : up(pointwise(scope / "conv1", width, ratio * width, type)),
      down(pointwise(scope / "conv2", ratio * width, width, type)) {}

at::Tensor ChannelMixer::operator()(const at::Tensor& x) const {
  at::Tensor hidden = up(x);
  nn::applyGelu(hidden);
  return down(hidden);
}

void ChannelMixer::addTo(at::Tensor& x) const {
  // What is between the layers stays in the processor's cache.
  at::Tensor places = x.view({-1, x.size(3)});
  for (std::int64_t first = 0; first < places.size(0); first += placesAtATime) {
    at::Tensor part = places.narrow(0, first, std::min(placesAtATime, places.size(0) - first));
    part.add_((*this)(part));
  }
}

RepVitBlock::RepVitBlock(const nn::Scope& scope, const RepVitConfig& config, int width,
                         int squeezed, at::ScalarType type)
    : tokenMixer(mergedBranches(scope / "token_mixer", width, config.kernel)),
      channelMixer(scope / "channel_mixer", width, config.ratio, type) {
  if (squeezed > 0) squeeze.emplace(scope / "se", width, squeezed);
}

at::Tensor RepVitBlock::operator()(const at::Tensor& x, const Probe& probe,
                                   const std::string& name) const {
  at::Tensor y = convolved(tokenMixer, x);
  showPicture(probe, name + "_token_mixer", y);
  if (squeeze) y.mul_((*squeeze)(y));
  showPicture(probe, name + "_after_se", y);
  if (probe) showPicture(probe, name + "_channel_mixer", channelMixer(y));
  channelMixer.addTo(y);
  showPicture(probe, name, y);
  return y;
}

RepVitDownsample::RepVitDownsample(const nn::Scope& scope, const RepVitConfig& config, int in,
                                   int out, at::ScalarType type)
    : before(scope / "pre_block", config, in, 0, type),
      halve(inType(convolution(scope / "spatial_downsample", in, in,
                               {.kernel = config.kernel, .stride = 2, .groups = in}),
                   at::kFloat)),
      widen(pointwise(scope / "channel_downsample", in, out, type)),
      mixer(scope / "ffn", out, config.ratio, type) {}

at::Tensor RepVitDownsample::operator()(const at::Tensor& x, const Probe& probe,
                                        const std::string& name) const {
  at::Tensor y = widen(convolved(halve, before(x, probe, name + "_pre_block"))).to(at::kFloat);
  mixer.addTo(y);
  showPicture(probe, name, y);
  return y;
}

RepVit::RepVit(const nn::Scope& scope, const RepVitConfig& config, at::ScalarType type) {
  const nn::ConvShape halving{.kernel = 3, .stride = 2};
  stem1 = inType(convolution(scope / "stem" / "conv1", 3, config.stemWidth, halving), type);
  stem2 = inType(
      convolution(scope / "stem" / "conv2", config.stemWidth, config.widths.front(), halving),
      type);
  for (std::size_t i = 0; i < config.widths.size(); ++i) {
    const nn::Scope stage = scope / ("stages_" + std::to_string(i));
    if (i > 0)
      downsamples.emplace_back(stage / "downsample", config, config.widths[i - 1], config.widths[i],
                               type);
    std::vector<RepVitBlock>& blocks = stages.emplace_back();
    for (const int squeezed : config.squeezes[i])
      blocks.emplace_back(stage / "blocks" / static_cast<int>(blocks.size()), config,
                          config.widths[i], squeezed, type);
  }
}

std::vector<at::Tensor> RepVit::operator()(const at::Tensor& picture, const Probe& probe) const {
  at::Tensor fine = stem1(picture.contiguous(at::MemoryFormat::ChannelsLast))
                        .contiguous(at::MemoryFormat::ChannelsLast);
  show(probe, "stem_conv1", fine);
  at::Tensor places = fine.permute({0, 2, 3, 1});
  nn::applyGelu(places);
  at::Tensor x = stem2(fine).permute({0, 2, 3, 1}).to(at::kFloat).contiguous();
  showPicture(probe, "stem", x);

  std::vector<at::Tensor> levels;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const std::string name = "stage" + std::to_string(i);
    if (i > 0) x = downsamples[i - 1](x, probe, name + "_downsample");
    for (std::size_t j = 0; j < stages[i].size(); ++j)
      x = stages[i][j](x, probe, name + "_block" + std::to_string(j));
    levels.push_back(x);
  }
  return levels;
}

}  // namespace maskline::sam2
