// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/config.h"

#include <nlohmann/json.hpp>
#include <numeric>

#include "core/base/error.h"
#include "core/engine/sam2/config_shapes.h"

namespace maskline::sam2 {
namespace {

using Json = nlohmann::json;

/// What the shapes of a published size do not show.
struct Published {
  const char* size;
  int width;
  std::vector<int> stages;
  int heads;
  std::set<int> globalBlocks;
  std::vector<int> windows;
};

const std::vector<Published>& publishedSizes() {
  static const std::vector<Published> sizes = {
      {"tiny", 96, {1, 2, 7, 2}, 1, {5, 7, 9}, {8, 4, 14, 7}},
      {"small", 96, {1, 2, 11, 2}, 1, {7, 10, 13}, {8, 4, 14, 7}},
      {"base+", 112, {2, 3, 16, 3}, 2, {12, 16, 20}, {8, 4, 14, 7}},
      {"large", 144, {2, 6, 36, 4}, 2, {23, 33, 43}, {8, 4, 16, 8}},
  };
  return sizes;
}

/// EdgeTAM is published in one size; the rest of it is as in Config's defaults.
bool isPublishedEdge(const Config& config) {
  const RepVitConfig& trunk = *config.repVit;
  std::vector<std::size_t> depths;
  for (const auto& stage : trunk.squeezes) depths.push_back(stage.size());
  return trunk.widths == RepVitConfig().widths && depths == std::vector<std::size_t>{2, 2, 14, 2} &&
         config.channels == 256 && config.perceiver->side == 16;
}

bool fillFromTable(Config& config) {
  if (config.repVit) {
    if (!isPublishedEdge(config)) return false;
    config.size.clear();
    return true;
  }
  for (const Published& known : publishedSizes()) {
    if (known.width != config.trunk.width || known.stages != config.trunk.stages) continue;
    config.size = known.size;
    config.trunk.heads = known.heads;
    config.trunk.globalBlocks = known.globalBlocks;
    config.trunk.windows = known.windows;
    return true;
  }
  return false;
}

void fillFromJson(Config& config, const Json& json) {
  const auto set = [](const Json& from, const char* key, auto& value) {
    if (from.contains(key)) from.at(key).get_to(value);
  };
  const auto part = [&json](const char* key) { return json.value(key, Json::object()); };
  const Json trunk = part("trunk");
  set(trunk, "num_heads", config.trunk.heads);
  set(trunk, "global_att_blocks", config.trunk.globalBlocks);
  set(trunk, "window_spec", config.trunk.windows);
  const Json attention = part("memory_attention");
  set(attention, "num_heads", config.memory.attentionHeads);
  set(attention, "rope_theta", config.memory.ropeTheta);
  if (config.perceiver) set(part("spatial_perceiver"), "heads", config.perceiver->heads);
  const Json encoder = part("memory_encoder");
  set(encoder, "mask_stride", config.memory.maskStride);
  set(encoder, "mask_padding", config.memory.maskPadding);
  set(part("sam_decoder"), "num_heads", config.decoder.heads);

  set(json, "image_size", config.imageSize);
  set(json, "fpn_top_down_levels", config.topDownLevels);
  if (json.contains("fpn_interp")) config.nearestTopDown = json.at("fpn_interp") == "nearest";
  set(json, "scalp", config.dropped);
  set(json, "max_cond_frames_in_attn", config.memory.maxPrompted);
  set(json, "max_obj_ptrs_in_encoder", config.memory.maxPointers);
  set(json, "memory_temporal_stride_for_eval", config.memory.stride);
  set(json, "sigmoid_scale_for_mem_enc", config.memory.sigmoidScale);
  set(json, "sigmoid_bias_for_mem_enc", config.memory.sigmoidBias);
  set(json, "binarize_mask_from_pts_for_mem_enc", config.memory.binarizePrompted);
  set(json, "multimask_min_pt_num", config.decoder.minChoicePoints);
  set(json, "multimask_max_pt_num", config.decoder.maxChoicePoints);
  set(json, "dynamic_multimask_via_stability", config.decoder.fallback);
  set(json, "dynamic_multimask_stability_delta", config.decoder.stabilityDelta);
  set(json, "dynamic_multimask_stability_thresh", config.decoder.stabilityThreshold);
  set(json, "fill_hole_area", config.fillHoleArea);
  set(json, "non_overlap_masks", config.keepOverlapsApart);
  set(json, "add_all_frames_to_correct_as_cond", config.correctionsCondition);
  set(json, "clear_non_cond_mem_around_input", config.forgetAroundInput);
}

[[noreturn]] void refuse(const std::string& what) {
  throw Error(Error::Kind::BadInput, "The model's settings do not fit its tensors: " + what +
                                         ". Use the config.json it came with.");
}

void checkTrunk(const TrunkConfig& trunk) {
  if (trunk.stages.empty()) refuse("there are no image encoder blocks");
  if (trunk.windows.size() != trunk.stages.size()) refuse("a window size per stage is needed");
  if (trunk.heads < 1 || trunk.width % trunk.heads != 0) refuse("heads must divide the width");
  for (const int side : trunk.windows) {
    if (side < 2) refuse("windows are at least 2 wide");
  }
}

void checkEdge(const Config& config) {
  const PerceiverConfig& perceiver = *config.perceiver;
  if (config.repVit->widths.size() != 4) refuse("the image encoder has four stages");
  if (perceiver.heads < 1 || perceiver.inner % perceiver.heads != 0)
    refuse("heads must divide the width");
  if (perceiver.inner != config.memory.channels)
    refuse("the perceiver is as wide as the memories that it adds places to");
  if (config.grid() % perceiver.side != 0)
    refuse("image_size must be a multiple of the perceiver's windows");
}

/// What the model divides by, and its picture's size.
void checkRest(const Config& config) {
  const auto divides = [](int divisor, int number) {
    return divisor >= 1 && number >= divisor && number % divisor == 0;
  };
  if (!divides(config.decoder.downsample, config.channels) ||
      !divides(config.decoder.heads, config.channels / config.decoder.downsample) ||
      !divides(config.memory.attentionHeads, config.channels))
    refuse("attention heads must divide the width");
  if (config.memory.stride < 1 || config.memory.maskStride < 1) refuse("strides must be positive");
  if (config.imageSize < 64 || config.imageSize > 4096 || config.imageSize % 32 != 0)
    refuse("image_size must be a multiple of 32 from 64 to 4096");
}

}  // namespace

int TrunkConfig::blocks() const { return std::accumulate(stages.begin(), stages.end(), 0); }

std::vector<int> Config::levelWidths() const {
  if (repVit) return repVit->widths;
  std::vector<int> widths;
  for (std::size_t i = 0; i < trunk.stages.size(); ++i) widths.push_back(trunk.width << i);
  return widths;
}

int Config::memoryTokens() const { return perceiver ? perceiver->tokens() : grid() * grid(); }

std::string Config::title() const {
  const std::string family = repVit ? "EdgeTAM" : version21 ? "SAM 2.1" : "SAM 2.0";
  return size.empty() ? family : family + " " + size;
}

Tensors withoutPrefix(const Tensors& tensors) {
  const std::string prefix = "model.";
  Tensors plain;
  for (const auto& [name, tensor] : tensors)
    plain.emplace(name.starts_with(prefix) ? name.substr(prefix.size()) : name, tensor);
  return plain;
}

Config readConfig(const Tensors& tensors, const std::string& settings) {
  Config config = configFromShapes(tensors);
  const bool published = fillFromTable(config);

  if (!settings.empty()) {
    applySettings(config, settings);
  } else if (!published) {
    throw Error(Error::Kind::Unsupported,
                "This model has none of the published sizes, and no config.json beside it "
                "says how it is built. Put that file into the same folder.");
  }
  if (config.repVit) {
    checkEdge(config);
  } else {
    checkTrunk(config.trunk);
  }
  checkRest(config);
  return config;
}

void applySettings(Config& config, const std::string& json) {
  try {
    fillFromJson(config, Json::parse(json));
  } catch (const Json::exception& problem) {
    throw Error(Error::Kind::BadInput, std::string("These are not settings of this model: ") +
                                           problem.what() +
                                           ". Use the config.json that the checkpoint came with.");
  }
}

}  // namespace maskline::sam2
