// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/config_shapes.h"

#include <cmath>

#include "core/engine/messages.h"

namespace maskline::sam2 {
namespace {

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
  bool hasUnder(const std::string& prefix) const {
    const auto found = m_tensors.lower_bound(prefix);
    return found != m_tensors.end() && found->first.starts_with(prefix);
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

PlainTrunkConfig plainFromShapes(const Shapes& shapes) {
  const std::string trunk = "image_encoder.trunk.";
  PlainTrunkConfig config;
  config.width = shapes.size(trunk + "patch_embed.proj.weight", 0);
  config.blocks = shapes.count(trunk + "blocks.", ".norm1.weight");
  if (config.blocks > 0)
    config.mlpRatio = shapes.size(trunk + "blocks.0.mlp.layers.0.weight", 0) / config.width;
  config.positions = shapes.size(trunk + "pos_embed", 1);
  return config;
}

RepVitConfig repVitFromShapes(const Shapes& shapes) {
  const std::string body = "image_encoder.trunk.body.";
  RepVitConfig config;
  config.stemWidth = shapes.size(body + "stem.conv1.c.weight", 0);
  config.widths.clear();
  for (int stage = 0;; ++stage) {
    const std::string blocks = body + "stages_" + std::to_string(stage) + ".blocks.";
    const int count = shapes.count(blocks, ".token_mixer.conv.c.weight");
    if (count == 0 && stage > 0) break;
    config.widths.push_back(shapes.size(blocks + "0.token_mixer.conv.c.weight", 0));
    std::vector<int>& squeezes = config.squeezes.emplace_back();
    for (int i = 0; i < count; ++i) {
      const std::string squeeze = blocks + std::to_string(i) + ".se.fc1.weight";
      squeezes.push_back(shapes.has(squeeze) ? shapes.size(squeeze, 0) : 0);
    }
  }
  const std::string first = body + "stages_0.blocks.0.";
  config.kernel = shapes.size(first + "token_mixer.conv.c.weight", 2);
  config.ratio = shapes.size(first + "channel_mixer.conv1.c.weight", 0) / config.widths.front();
  return config;
}

PerceiverConfig perceiverFromShapes(const Shapes& shapes) {
  const std::string under = "spatial_perceiver.";
  PerceiverConfig config;
  config.layers = shapes.count(under + "layers.", ".attn.to_q.weight");
  config.inner = shapes.size(under + "layers.0.attn.to_q.weight", 0);
  config.hidden = shapes.size(under + "layers.0.ff.1.weight", 0);
  config.latents = shapes.size(under + "latents", 0);
  config.side = static_cast<int>(std::lround(std::sqrt(shapes.size(under + "latents_2d", 0))));
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

}  // namespace

Config configFromShapes(const Tensors& tensors) {
  const std::string plainNeck = "image_encoder.neck.convs.0.conv_1x1.weight";
  const Shapes shapes(tensors);
  Config config;
  config.size = "custom";
  if (shapes.hasUnder("image_encoder.trunk.body.") || shapes.hasUnder("spatial_perceiver.")) {
    config.repVit = repVitFromShapes(shapes);
    config.perceiver = perceiverFromShapes(shapes);
    config.correctionsStay = true;
  } else if (shapes.has(plainNeck)) {
    config.plain = plainFromShapes(shapes);
  } else {
    config.trunk = trunkFromShapes(shapes);
  }
  config.channels =
      shapes.size(config.plain ? plainNeck : "image_encoder.neck.convs.0.conv.weight", 0);
  config.memory = memoryFromShapes(shapes);
  config.decoder = decoderFromShapes(shapes, config.channels);
  config.version21 = config.memory.pointerTimes;
  return config;
}

}  // namespace maskline::sam2
