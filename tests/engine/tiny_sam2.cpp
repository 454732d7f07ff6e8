// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/tiny_sam2.h"

#include <ATen/ATen.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline::test {

sam2::Config tinySam2Config() {
  sam2::Config config;
  config.size = "custom";
  config.imageSize = 128;
  config.channels = 32;
  config.trunk.width = 8;
  config.trunk.heads = 1;
  config.trunk.stages = {1, 2, 2, 1};
  config.trunk.windows = {8, 4, 6, 4};
  config.trunk.globalBlocks = {4};
  config.memory.channels = 8;
  config.memory.attentionLayers = 2;
  config.memory.attentionHidden = 64;
  config.memory.maskChannels = {4, 16, 64, 256};
  config.decoder.hidden = 64;
  config.decoder.iouHidden = 32;
  return config;
}

sam2::Tensors waveTensors(sam2::Tensors tensors) {
  double phase = 0;
  for (auto& [name, tensor] : tensors) {
    phase += 1.7;
    const std::int64_t fanIn = tensor.dim() > 1 ? tensor.numel() / tensor.size(0) : 16;
    const at::Tensor wave =
        at::sin(at::arange(tensor.numel(), at::kDouble) * 1.618 + phase).to(at::kFloat);
    const bool scale = name.ends_with("weight") && tensor.dim() == 1;
    tensor =
        (wave * (scale ? 0.1 : 1.5 / std::sqrt(static_cast<double>(fanIn))) + (scale ? 1.0 : 0.0))
            .view(tensor.sizes());
  }
  tensors.at("sam_mask_decoder.pred_obj_score_head.layers.2.bias").fill_(5);  // objects are seen
  return tensors;
}

sam2::Tensors tinySam2Tensors() { return waveTensors(sam2::freshTensors(tinySam2Config(), 1)); }

std::shared_ptr<const sam2::Model> tinySam2() {
  static const auto model = std::make_shared<const sam2::Model>(tinySam2Config(), tinySam2Tensors(),
                                                                sam2::Precision::Float32);
  return model;
}

cv::Mat squarePicture(cv::Size size, cv::Point at) {
  cv::Mat image(size, CV_8UC3, cv::Scalar(60, 80, 40));
  cv::rectangle(image, cv::Rect(at, cv::Size(24, 24)), cv::Scalar(40, 60, 220), cv::FILLED);
  return image;
}

}  // namespace maskline::test
