// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/image_encoder.h"

#include <ATen/ATen.h>

namespace maskline::sam2 {
namespace {

at::Tensor doubled(const at::Tensor& x, bool nearest) {
  const std::vector<std::int64_t> size = {x.size(2) * 2, x.size(3) * 2};
  return nearest ? at::upsample_nearest2d(x, size) : at::upsample_bilinear2d(x, size, false);
}

}  // namespace

std::size_t ImageFeatures::bytes() const {
  return embedding.nbytes() + fine.nbytes() + middle.nbytes();
}

ImageEncoder::ImageEncoder(const nn::Scope& scope, const Config& config)
    : trunk(scope / "trunk", config),
      topDownLevels(config.topDownLevels),
      nearest(config.nearestTopDown),
      dropped(config.dropped) {
  const int levels = static_cast<int>(config.trunk.stages.size());
  for (int i = 0; i < levels; ++i) {
    laterals.emplace_back(scope / "neck" / "convs" / i / "conv",
                          config.trunk.width << (levels - 1 - i), config.channels,
                          nn::ConvShape{.kernel = 1});
  }
}

std::vector<at::Tensor> ImageEncoder::operator()(const at::Tensor& picture,
                                                 const Probe& probe) const {
  std::vector<at::Tensor> levels = trunk(picture, probe);
  const int count = static_cast<int>(levels.size());
  at::Tensor coarser;
  for (int i = count - 1; i >= 0; --i) {
    at::Tensor level = laterals[count - 1 - i](levels[i].permute({0, 3, 1, 2})).to(at::kFloat);
    if (coarser.defined() && topDownLevels.contains(i)) level = level + doubled(coarser, nearest);
    levels[i] = coarser = level;
  }
  for (int i = 0; i < count; ++i) show(probe, "fpn_" + std::to_string(i), levels[i]);
  levels.resize(count - dropped);
  return levels;
}

}  // namespace maskline::sam2
