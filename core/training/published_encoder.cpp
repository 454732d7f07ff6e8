// SPDX-License-Identifier: Apache-2.0
#include "core/training/published_encoder.h"

#include <array>
#include <utility>

#include "core/engine/builtin/encoder.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/training/messages.h"

namespace maskline::training {
namespace {

struct Layer {
  std::string published;  // of the convolution, and of its normalisation
  std::string norm;
  std::string ours;
};

std::vector<Layer> layers() {
  std::vector<Layer> all{{"_conv_stem", "_bn0", "encoder.stem"}};
  for (int i = 0; i < builtin::Encoder::blockCount; ++i) {
    const std::string from = "_blocks." + std::to_string(i) + ".";
    const std::string to = "encoder.blocks." + std::to_string(i) + ".";
    if (i > 0) all.push_back({from + "_expand_conv", from + "_bn0", to + "expand"});
    all.push_back({from + "_depthwise_conv", from + "_bn1", to + "depthwise"});
    all.push_back({from + "_project_conv", from + "_bn2", to + "project"});
  }
  return all;
}

}  // namespace

std::map<std::string, at::Tensor> readPublishedEncoder(const std::filesystem::path& file) {
  const Checkpoint checkpoint = readCheckpoint(file);
  std::map<std::string, at::Tensor> result;
  const auto take = [&](const std::string& name, const std::string& as) {
    const auto found = checkpoint.tensors.find(name);
    if (found == checkpoint.tensors.end()) {
      throw Error(messages::training::notAnEncoder, file, name);
    }
    result[as] = found->second.to(at::kFloat);
  };
  for (const Layer& layer : layers()) {
    take(layer.published + ".weight", layer.ours + ".conv.weight");
    for (const char* part : {"weight", "bias", "running_mean", "running_var"}) {
      take(layer.norm + "." + part, layer.ours + ".norm." + part);
    }
  }
  return result;
}

}  // namespace maskline::training
