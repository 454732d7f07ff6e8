// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/memory_encoder.h"

#include <ATen/ATen.h>

namespace maskline::sam2 {
namespace {

constexpr double epsilon = 1e-6;
constexpr nn::ConvShape point{.kernel = 1};

}  // namespace

FuserLayer::FuserLayer(const nn::Scope& scope, int width, int kernel)
    : spread(scope / "dwconv", width, width, {.kernel = kernel, .groups = width}),
      norm(scope / "norm", width, epsilon),
      up(scope / "pwconv1", width, 4 * width),
      down(scope / "pwconv2", 4 * width, width),
      gamma(scope.take("gamma", {width}, nn::Init::Ones)) {}

at::Tensor FuserLayer::operator()(const at::Tensor& x) const {
  const at::Tensor last = norm(spread(x)).permute({0, 2, 3, 1});
  return x + (down(at::gelu(up(last))) * gamma).permute({0, 3, 1, 2});
}

MemoryEncoder::MemoryEncoder(const nn::Scope& scope, const Config& config)
    : picture(scope / "pix_feat_proj", config.channels, config.channels, point),
      out(scope / "out_proj", config.channels, config.memory.channels, point) {
  const MemoryConfig& memory = config.memory;
  const nn::Scope steps = scope / "mask_downsampler" / "encoder";
  int width = 1, index = 0;
  for (const int next : memory.maskChannels) {
    shrink.emplace_back(steps / index, width, next,
                        nn::ConvShape{.kernel = memory.maskKernel,
                                      .stride = memory.maskStride,
                                      .padding = memory.maskPadding});
    shrinkNorms.emplace_back(steps / (index + 1), next, epsilon);
    width = next;
    index += 3;
  }
  maskOut = nn::Conv2d(steps / index, width, config.channels, point);
  for (int i = 0; i < memory.fuserLayers; ++i)
    fuser.emplace_back(scope / "fuser" / "layers" / i, config.channels, memory.fuserKernel);
}

at::Tensor MemoryEncoder::operator()(const at::Tensor& embedding, const at::Tensor& masks) const {
  at::Tensor x = masks;
  for (std::size_t i = 0; i < shrink.size(); ++i) x = at::gelu(shrinkNorms[i](shrink[i](x)));
  x = picture(embedding) + maskOut(x);
  for (const FuserLayer& layer : fuser) x = layer(x);
  return out(x);
}

}  // namespace maskline::sam2
