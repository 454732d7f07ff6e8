// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/config.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/engine/messages.h"

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

constexpr std::int64_t largestSide = 1 << 20;

class Shapes {
 public:
  explicit Shapes(const Tensors& tensors) : m_tensors(tensors) {}

  bool has(const std::string& name) const { return m_tensors.contains(name); }
  int size(const std::string& name, int dimension) const {
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end()) throw Error(messages::engine::sam2TensorMissing, name);
    if (found->second.dim() <= dimension) throw Error(messages::engine::sam2TensorFlat, name);
    const std::int64_t size = found->second.size(dimension);
    if (size < 1 || size > largestSide) throw Error(messages::engine::sam2TensorSide, name, size);
    return static_cast<int>(size);
  }
  /// How many of prefix0suffix, prefix1suffix, … there are.
  int count(const std::string& prefix, const std::string& suffix) const {
    int n = 0;
    while (has(prefix + std::to_string(n) + suffix)) ++n;
    return n;
  }

 private:
  const Tensors& m_tensors;
};

TrunkConfig trunkFromShapes(const Shapes& shapes) {
  const std::string trunk = "image_encoder.trunk.";
  TrunkConfig config;
  config.width = shapes.size(trunk + "patch_embed.proj.weight", 0);
  const int blocks = shapes.count(trunk + "blocks.", ".norm1.weight");
  for (int i = 0; i < blocks; ++i) {
    // A block with a projection of its own widens the tokens: a stage begins.
    if (i == 0 || shapes.has(trunk + "blocks." + std::to_string(i) + ".proj.weight"))
      config.stages.push_back(0);
    ++config.stages.back();
  }
  if (blocks > 0)
    config.mlpRatio = shapes.size(trunk + "blocks.0.mlp.layers.0.weight", 0) / config.width;
  for (int i = 0; i < 2; ++i) config.backgroundSide[i] = shapes.size(trunk + "pos_embed", 2 + i);
  config.windows = {shapes.size(trunk + "pos_embed_window", 2)};
  return config;
}

MemoryConfig memoryFromShapes(const Shapes& shapes) {
  MemoryConfig config;
  config.channels = shapes.size("memory_encoder.out_proj.weight", 0);
  config.frames = shapes.size("maskmem_tpos_enc", 0);
  config.attentionLayers = shapes.count("memory_attention.layers.", ".norm1.weight");
  config.attentionHidden = shapes.size("memory_attention.layers.0.linear1.weight", 0);
  config.fuserLayers = shapes.count("memory_encoder.fuser.layers.", ".gamma");
  if (config.fuserLayers > 0)
    config.fuserKernel = shapes.size("memory_encoder.fuser.layers.0.dwconv.weight", 2);
  const std::string steps = "memory_encoder.mask_downsampler.encoder.";
  // Each step is a convolution, a norm and an activation: every third index is a convolution, and
  // the last of them has no norm behind it.
  for (int i = 0; shapes.has(steps + std::to_string(3 * i + 1) + ".weight"); ++i)
    config.maskChannels.push_back(shapes.size(steps + std::to_string(3 * i) + ".weight", 0));
  config.maskKernel = shapes.size(steps + "0.weight", 2);
  config.maskPadding = config.maskKernel / 2;
  config.maskStride = static_cast<int>(std::lround(std::sqrt(shapes.size(steps + "0.weight", 0))));
  config.occlusionCode = shapes.has("no_obj_embed_spatial");
  config.pointerTimes = shapes.has("obj_ptr_tpos_proj.weight");
  return config;
}

DecoderConfig decoderFromShapes(const Shapes& shapes, int channels) {
  const std::string decoder = "sam_mask_decoder.";
  const std::string first = decoder + "transformer.layers.0.";
  DecoderConfig config;
  config.depth = shapes.count(decoder + "transformer.layers.", ".norm1.weight");
  config.hidden = shapes.size(first + "mlp.layers.0.weight", 0);
  config.downsample = channels / shapes.size(first + "cross_attn_token_to_image.q_proj.weight", 0);
  config.iouHidden = shapes.size(decoder + "iou_prediction_head.layers.0.weight", 0);
  config.iouDepth = shapes.count(decoder + "iou_prediction_head.layers.", ".weight");
  config.maskChannels = shapes.size("sam_prompt_encoder.mask_downscaling.3.weight", 0);
  config.choices = shapes.size(decoder + "mask_tokens.weight", 0) - 1;
  return config;
}

bool fillFromTable(Config& config) {
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
  const Json attention = part("memory_attention");
  set(attention, "num_heads", config.memory.attentionHeads);
  set(attention, "rope_theta", config.memory.ropeTheta);
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

/// … and whether it is one of the published sizes.
std::pair<Config, bool> configFromShapes(const Tensors& tensors) {
  const Shapes shapes(tensors);
  Config config;
  config.size = "custom";
  config.trunk = trunkFromShapes(shapes);
  config.channels = shapes.size("image_encoder.neck.convs.0.conv.weight", 0);
  config.memory = memoryFromShapes(shapes);
  config.decoder = decoderFromShapes(shapes, config.channels);
  config.version21 = config.memory.pointerTimes;
  const bool published = fillFromTable(config);
  return {config, published};
}

}  // namespace

int TrunkConfig::blocks() const { return std::accumulate(stages.begin(), stages.end(), 0); }

Tensors withoutPrefix(const Tensors& tensors) {
  const std::string prefix = "model.";
  Tensors plain;
  for (const auto& [name, tensor] : tensors)
    plain.emplace(name.starts_with(prefix) ? name.substr(prefix.size()) : name, tensor);
  return plain;
}

std::optional<Config> publishedConfig(const Tensors& tensors) {
  const auto [config, published] = configFromShapes(tensors);
  if (!published) return std::nullopt;
  checkTrunk(config.trunk);
  checkRest(config);
  return config;
}

Config readConfig(const Tensors& tensors, const std::string& settings) {
  auto [config, published] = configFromShapes(tensors);
  if (!settings.empty()) {
    applySettings(config, settings);
  } else if (!published) {
    throw Error(messages::engine::sam2SizeUnknown);
  }
  checkTrunk(config.trunk);
  checkRest(config);
  return config;
}

void applySettings(Config& config, const std::string& json) {
  try {
    fillFromJson(config, Json::parse(json));
  } catch (const Json::exception& problem) {
    throw Error(messages::engine::sam2BadSettings, problem.what());
  }
}

}  // namespace maskline::sam2
