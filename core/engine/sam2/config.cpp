// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/config.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/engine/messages.h"
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

struct PublishedPlain {
  const char* size;
  int width, heads;
};
constexpr PublishedPlain publishedPlain[] = {{"ti", 192, 3}, {"s", 384, 6}};

bool fillPlain(Config& config) {
  PlainTrunkConfig& trunk = *config.plain;
  for (const auto& [size, width, heads] : publishedPlain) {
    if (trunk.width != width || trunk.blocks != 12 || config.channels != 256) continue;
    config.size = size;
    trunk.heads = heads;
    trunk.globalBlocks = {2, 5, 8, 11};
    return true;
  }
  return false;
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
  if (config.plain) return fillPlain(config);
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

/// The number, which an integer of this program can hold; Json would cut off what it cannot.
int integerFrom(const Json& json) {
  constexpr int most = std::numeric_limits<int>::max();
  const bool holds = json.is_number_unsigned()
                         ? json.get<std::uint64_t>() <= std::uint64_t(most)
                         : json.is_number_integer() && json.get<std::int64_t>() >= -most &&
                               json.get<std::int64_t>() <= most;
  if (!holds) throw Error(messages::engine::sam2BadNumber);
  return json.get<int>();
}

MemoryPooling poolingFrom(const std::string& name) {
  if (name == "scores") return MemoryPooling::OnScores;
  return name == "keys" ? MemoryPooling::OnKeys : MemoryPooling::None;
}

template <class Values>
Values integersFrom(const Json& json) {
  if (!json.is_array()) throw Error(messages::engine::sam2NoList);
  Values values;
  for (const Json& item : json) values.insert(values.end(), integerFrom(item));
  return values;
}

void read(const Json& json, int& value) { value = integerFrom(json); }
void read(const Json& json, std::vector<int>& values) {
  values = integersFrom<std::vector<int>>(json);
}
void read(const Json& json, std::set<int>& values) { values = integersFrom<std::set<int>>(json); }
void read(const Json& json, bool& value) { json.get_to(value); }
void read(const Json& json, double& value) { json.get_to(value); }

void fillFromJson(Config& config, const Json& json) {
  const auto set = [](const Json& from, const char* key, auto& value) {
    if (from.contains(key)) read(from.at(key), value);
  };
  const auto part = [&json](const char* key) { return json.value(key, Json::object()); };
  const Json trunk = part("trunk");
  set(trunk, "num_heads", config.trunk.heads);
  set(trunk, "global_att_blocks", config.trunk.globalBlocks);
  set(trunk, "window_spec", config.trunk.windows);
  if (config.plain) {
    set(trunk, "num_heads", config.plain->heads);
    set(trunk, "global_att_blocks", config.plain->globalBlocks);
    set(trunk, "window_size", config.plain->window);
  }
  const Json attention = part("memory_attention");
  set(attention, "num_heads", config.memory.attentionHeads);
  set(attention, "rope_theta", config.memory.ropeTheta);
  if (attention.contains("pooling"))
    config.memory.pooling = poolingFrom(attention.at("pooling").get<std::string>());
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

void checkTrunk(const TrunkConfig& trunk) {
  if (trunk.stages.empty()) throw Error(messages::engine::sam2NoBlocks);
  if (trunk.windows.size() != trunk.stages.size()) throw Error(messages::engine::sam2Windows);
  if (trunk.heads < 1 || trunk.width % trunk.heads != 0)
    throw Error(messages::engine::sam2TrunkHeads);
  for (const int side : trunk.windows) {
    if (side < 2) throw Error(messages::engine::sam2SmallWindow);
  }
}

void checkPlain(const PlainTrunkConfig& trunk) {
  if (trunk.blocks < 1) throw Error(messages::engine::sam2NoBlocks);
  if (trunk.heads < 1 || trunk.width % trunk.heads != 0)
    throw Error(messages::engine::sam2TrunkHeads);
  if (trunk.window < 2) throw Error(messages::engine::sam2SmallWindow);
}

void checkEdge(const Config& config) {
  const PerceiverConfig& perceiver = *config.perceiver;
  if (config.repVit->widths.size() != 4) throw Error(messages::engine::edgeStages);
  if (perceiver.heads < 1 || perceiver.inner % perceiver.heads != 0)
    throw Error(messages::engine::sam2TrunkHeads);
  if (perceiver.inner != config.memory.channels) throw Error(messages::engine::edgePerceiverWidth);
  if (config.grid() % perceiver.side != 0) throw Error(messages::engine::edgePerceiverWindows);
}

/// What the model divides by, and its picture's size.
void checkRest(const Config& config) {
  const auto divides = [](int divisor, int number) {
    return divisor >= 1 && number >= divisor && number % divisor == 0;
  };
  if (!divides(config.decoder.downsample, config.channels) ||
      !divides(config.decoder.heads, config.channels / config.decoder.downsample) ||
      !divides(config.memory.attentionHeads, config.channels))
    throw Error(messages::engine::sam2Heads);
  if (config.memory.stride < 1 || config.memory.maskStride < 1)
    throw Error(messages::engine::sam2Strides);
  if (config.imageSize < 64 || config.imageSize > 4096 || config.imageSize % 32 != 0)
    throw Error(messages::engine::sam2ImageSize);
}

void check(const Config& config) {
  if (config.repVit) {
    checkEdge(config);
  } else if (config.plain) {
    checkPlain(*config.plain);
  } else {
    checkTrunk(config.trunk);
  }
  checkRest(config);
}

}  // namespace

int TrunkConfig::blocks() const { return std::accumulate(stages.begin(), stages.end(), 0); }

std::vector<int> Config::levelWidths() const {
  if (repVit) return repVit->widths;
  if (plain) return {plain->width};
  std::vector<int> widths;
  for (std::size_t i = 0; i < trunk.stages.size(); ++i) widths.push_back(trunk.width << i);
  return widths;
}

int Config::memoryTokens() const { return perceiver ? perceiver->tokens() : grid() * grid(); }

std::string Config::title() const {
  std::string family = version21 ? "SAM 2.1" : "SAM 2.0";
  if (repVit) family = "EdgeTAM";
  if (plain) family = "EfficientTAM";
  return size.empty() ? family : family + " " + size;
}

Tensors withoutPrefix(const Tensors& tensors) {
  const std::string prefix = "model.";
  Tensors plain;
  for (const auto& [name, tensor] : tensors)
    plain.emplace(name.starts_with(prefix) ? name.substr(prefix.size()) : name, tensor);
  return plain;
}

std::optional<Config> publishedConfig(const Tensors& tensors) {
  Config config = configFromShapes(tensors);
  if (!fillFromTable(config)) return std::nullopt;
  check(config);
  return config;
}

Config readConfig(const Tensors& tensors, const std::string& settings) {
  Config config = configFromShapes(tensors);
  const bool published = fillFromTable(config);
  if (!settings.empty()) {
    applySettings(config, settings);
  } else if (!published) {
    throw Error(messages::engine::sam2SizeUnknown);
  }
  check(config);
  return config;
}

void applyPublishedName(Config& config, const std::string& name) {
  if (!config.plain) return;
  if (name.ends_with("_512x512")) config.imageSize = 512;
  if (name.ends_with("_1")) config.memory.pooling = MemoryPooling::OnScores;
  if (name.ends_with("_2")) config.memory.pooling = MemoryPooling::OnKeys;
}

void applySettings(Config& config, const std::string& json) {
  try {
    fillFromJson(config, Json::parse(json));
  } catch (const Json::exception& problem) {
    throw Error(messages::engine::sam2BadSettings, problem.what());
  }
}

}  // namespace maskline::sam2
