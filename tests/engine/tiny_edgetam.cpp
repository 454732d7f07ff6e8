// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/tiny_edgetam.h"

#include "tests/engine/tiny_sam2.h"

namespace maskline::test {

sam2::Config tinyEdgeTamConfig() {
  sam2::Config config = tinySam2Config();
  config.version21 = false;
  config.memory.occlusionCode = config.memory.pointerTimes = false;
  config.repVit = sam2::RepVitConfig{
      .widths = {8, 12, 16, 20}, .squeezes = {{8, 0}, {8}, {8, 0, 8}, {8}}, .stemWidth = 4};
  config.perceiver = sam2::PerceiverConfig{
      .layers = 2, .heads = 1, .inner = 8, .hidden = 32, .latents = 6, .side = 4};
  return config;
}

sam2::Tensors tinyEdgeTamTensors() {
  sam2::Tensors tensors = waveTensors(sam2::freshTensors(tinyEdgeTamConfig(), 1));
  for (auto& [name, tensor] : tensors) {
    if (name.ends_with("running_var")) tensor.abs_().add_(0.5);
  }
  return tensors;
}

std::shared_ptr<const sam2::Model> tinyEdgeTam() {
  static const auto model = std::make_shared<const sam2::Model>(
      tinyEdgeTamConfig(), tinyEdgeTamTensors(), sam2::Precision::Float32);
  return model;
}

}  // namespace maskline::test
