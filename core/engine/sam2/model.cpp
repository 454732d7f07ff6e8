// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/model.h"

#include <ATen/ATen.h>

namespace maskline::sam2 {
namespace {

constexpr double noObjectLogit = -1024;
constexpr double givenScale = 20, givenBias = -10;  ///< logits of a mask that a person gave

/// On the device, the weights of wide layers in bfloat16; they make up nearly all of the work. A
/// trunk with norms to be merged into its weights takes care of that itself.
Tensors inPrecision(Tensors tensors, Precision precision, at::Device device) {
  for (auto& [name, tensor] : tensors) {
    tensor = tensor.to(device);
    if (tensor.scalar_type() != at::kFloat) tensor = tensor.to(at::kFloat);
    const bool wide = (name.starts_with("image_encoder.") || name.starts_with("memory_")) &&
                      !name.starts_with("image_encoder.trunk.body.");
    const bool matrix = name.ends_with(".weight") && tensor.dim() >= 2;
    if (precision == Precision::BFloat16 && wide && matrix) tensor = tensor.to(at::kBFloat16);
  }
  return tensors;
}

}  // namespace

struct Model::Layers {
  Layers(const nn::Scope& scope, const Config& config, Precision precision)
      : image(scope / "image_encoder", config,
              precision == Precision::BFloat16 ? at::kBFloat16 : at::kFloat),
        prompts(scope / "sam_prompt_encoder", config),
        decoder(scope / "sam_mask_decoder", config),
        recall(scope / "memory_attention", config),
        remember(scope / "memory_encoder", config),
        pointer(scope / "obj_ptr_proj",
                {config.channels, config.channels, config.channels, config.channels}),
        maskShrink(scope / "mask_downsample", 1, 1, {.kernel = 4, .stride = 4, .padding = 0}),
        memoryTimes(
            scope.take("maskmem_tpos_enc", {config.memory.frames, 1, 1, config.memory.channels})),
        noMemory(scope.take("no_mem_embed", {1, 1, config.channels})),
        noMemoryPosition(scope.take("no_mem_pos_enc", {1, 1, config.channels})),
        noPointer(scope.take("no_obj_ptr", {1, config.channels})) {
    if (!config.plain) {
      image.follow(0, decoder.fineIn);
      image.follow(1, decoder.middleIn);
    }
    if (config.perceiver)
      perceiver.emplace(scope / "spatial_perceiver", *config.perceiver, config.memory.channels);
    if (config.memory.occlusionCode)
      occluded = scope.take("no_obj_embed_spatial", {1, config.memory.channels});
    if (config.memory.pointerTimes)
      pointerTimes =
          nn::Linear(scope / "obj_ptr_tpos_proj", config.channels, config.memory.channels);
  }

  ImageEncoder image;
  PromptEncoder prompts;
  MaskDecoder decoder;
  MemoryAttention recall;
  MemoryEncoder remember;
  std::optional<SpatialPerceiver> perceiver;
  nn::Mlp pointer;
  nn::Conv2d maskShrink;
  at::Tensor memoryTimes, noMemory;
  at::Tensor noMemoryPosition;  ///< in every published file; the model as released never reads it
  at::Tensor noPointer, occluded;
  nn::Linear pointerTimes;
};

Model::Model(const Config& config, Tensors tensors, Precision precision, at::Device device)
    : m_config(config) {
  const at::InferenceMode inference;
  nn::Parameters parameters(inPrecision(std::move(tensors), precision, device));
  m_layers = std::make_shared<const Layers>(nn::Scope(parameters), config, precision);
  parameters.check("The " + config.title() + " checkpoint");
  m_gridPositions = m_layers->prompts.gridPositions();
  m_picturePositions = sinePositions(config.channels, config.grid(), config.grid()).to(device);
  m_memoryPositions =
      sinePositions(config.memory.channels, config.grid(), config.grid()).to(device);
  m_memoryPlaces = m_layers->perceiver ? m_layers->perceiver->places()
                                       : m_memoryPositions.flatten(2).squeeze(0).t().contiguous();
  m_noObject = at::full({1}, noObjectLogit, at::TensorOptions(device).dtype(at::kFloat));
}

ImageFeatures Model::encode(const at::Tensor& picture, const Probe& probe) const {
  const std::vector<at::Tensor> levels = m_layers->image(picture, probe);
  ImageFeatures features{.embedding = levels.back(), .fine = {}, .middle = {}};
  show(probe, "pos_enc_2", m_picturePositions);
  if (m_config.plain) return features;
  features.fine = levels[0];
  features.middle = levels[1];
  show(probe, "feat_s0", features.fine);
  show(probe, "feat_s1", features.middle);
  return features;
}

at::Tensor Model::withoutMemory(const at::Tensor& embedding) const {
  return embedding + m_layers->noMemory.view({1, -1, 1, 1});
}

DecoderOutput Model::decode(const ImageFeatures& features, const at::Tensor& embedding,
                            const Prompts& prompts, const Probe& probe) const {
  const PromptEncoder& encoder = m_layers->prompts;
  const at::Tensor dense =
      prompts.mask.defined() ? encoder.encodeMask(prompts.mask) : encoder.withoutMask();
  const at::Tensor sparse = prompts.points.defined()
                                ? encoder.encodePoints(prompts.points, prompts.labels)
                                : at::zeros({dense.size(0), 0, m_config.channels}, dense.options());
  show(probe, "sparse_embeddings", sparse);
  show(probe, "dense_embeddings", dense);
  const DecoderOutput output = m_layers->decoder({.embedding = embedding,
                                                  .dense = dense,
                                                  .sparse = sparse,
                                                  .positions = m_gridPositions,
                                                  .fine = features.fine,
                                                  .middle = features.middle});
  show(probe, "all_masks", output.masks);
  show(probe, "all_ious", output.ious);
  show(probe, "mask_tokens", output.tokens);
  show(probe, "object_score_logits", output.seen);
  return output;
}

ObjectMasks Model::segment(const ImageFeatures& features, const at::Tensor& embedding,
                           const Prompts& prompts, bool ambiguous, const Probe& probe,
                           const Chooser& choose) const {
  Prompts all = prompts;
  if (!all.points.defined()) {
    const std::int64_t batch =
        std::max(embedding.size(0), all.mask.defined() ? all.mask.size(0) : 1);
    all.points = at::zeros({batch, 1, 2}, device());
    all.labels = at::full({batch, 1}, static_cast<int>(PointKind::Nothing),
                          at::TensorOptions(device()).dtype(at::kInt));
  }
  show(probe, "sam_heads_backbone_features", embedding);
  DecoderOutput output = decode(features, embedding, all);
  const at::Tensor visible = output.seen.gt(0);
  const Chosen chosen = !ambiguous ? singleMask(output, m_config.decoder)
                        : choose   ? choiceAt(output, choose(output))
                                   : bestChoice(output);
  output.masks = at::where(visible.view({-1, 1, 1, 1}), output.masks, m_noObject);
  if (ambiguous) {
    show(probe, "sam_heads_low_res_multimasks",
         output.masks.narrow(1, 1, output.masks.size(1) - 1));
    show(probe, "sam_heads_ious", output.ious.narrow(1, 1, output.ious.size(1) - 1));
  }
  show(probe, "sam_heads_object_score_logits", output.seen);
  const at::Tensor pointer = m_layers->pointer(chosen.tokens);
  return {.masks = at::where(visible.view({-1, 1, 1, 1}), chosen.masks, m_noObject),
          .ious = chosen.ious,
          .pointer = at::where(visible, pointer, m_layers->noPointer),
          .seen = output.seen};
}

ObjectMasks Model::adopt(const ImageFeatures& features, const at::Tensor& masks) const {
  const std::int64_t side = m_config.maskSide();
  const at::Tensor given = masks.flatten(1).gt(0).any(1, true);
  ObjectMasks result =
      segment(features, features.embedding,
              {.points = {}, .labels = {}, .mask = m_layers->maskShrink(masks)}, false);
  result.masks = at::_upsample_bilinear2d_aa(masks * givenScale + givenBias, {side, side}, false);
  result.pointer = at::where(given, result.pointer, m_layers->noPointer);
  result.seen = given.to(at::kFloat) * givenScale + givenBias;
  result.ious = at::ones_like(result.seen);
  return result;
}

at::Tensor Model::remember(const ImageFeatures& features, const at::Tensor& logits,
                           const at::Tensor& seen, bool prompted, const Probe& probe) const {
  const MemoryConfig& memory = m_config.memory;
  const at::Tensor masks =
      (prompted && memory.binarizePrompted ? logits.gt(0).to(at::kFloat) : at::sigmoid(logits)) *
          memory.sigmoidScale +
      memory.sigmoidBias;
  show(probe, "memory_encoder_mask_in", masks);
  at::Tensor memories = encodeMemory(features, masks);
  show(probe, "memory_encoder_output", memories);
  show(probe, "memory_encoder_pos", m_memoryPositions);
  if (m_layers->occluded.defined()) {
    const at::Tensor hidden = seen.le(0).to(at::kFloat);
    memories = memories + (hidden * m_layers->occluded).unsqueeze(-1).unsqueeze(-1);
  }
  if (m_layers->perceiver) memories = condense(memories, probe);
  return memories.to(at::kBFloat16);
}

at::Tensor Model::encodeMemory(const ImageFeatures& features, const at::Tensor& masks) const {
  return m_layers->remember(features.embedding, masks);
}

at::Tensor Model::condense(const at::Tensor& memories, const Probe& probe) const {
  const at::Tensor tokens = (*m_layers->perceiver)(memories, m_memoryPositions, probe);
  show(probe, "perceiver_output", tokens);
  show(probe, "perceiver_output_pos", m_memoryPlaces);
  return tokens;
}

at::Tensor Model::recall(const ImageFeatures& features, const MemoryTokens& memory,
                         const Probe& probe) const {
  if (probe) {
    const auto sequence = [](const at::Tensor& x) { return x.flatten(2).permute({2, 0, 1}); };
    show(probe, "memory_attention_curr", sequence(features.embedding));
    show(probe, "memory_attention_curr_pos", sequence(m_picturePositions));
    show(probe, "memory_attention_memory", memory.values.transpose(0, 1));
    show(probe, "memory_attention_memory_pos", memory.positions.transpose(0, 1));
  }
  const at::Tensor conditioned =
      m_layers->recall(features.embedding, m_picturePositions, memory, probe);
  if (probe) show(probe, "memory_attention_output", conditioned.flatten(2).permute({2, 0, 1}));
  return conditioned;
}

at::Tensor Model::memoryTime(int index) const { return m_layers->memoryTimes[index].view(-1); }

at::Tensor Model::pointerTimes(const at::Tensor& ages) const {
  if (!m_config.memory.pointerTimes)
    return at::zeros({ages.size(0), m_config.memory.channels}, ages.options());
  return m_layers->pointerTimes(sineTimes(ages, m_config.channels));
}

Tensors freshTensors(const Config& config, std::uint64_t seed) {
  nn::Parameters parameters = nn::Parameters::fresh(seed);
  const Model::Layers layers{nn::Scope(parameters), config, Precision::Float32};
  Tensors tensors;
  for (const auto& taken : parameters.taken()) tensors.emplace(taken.name, taken.tensor);
  return tensors;
}

at::Tensor resizedLogits(const at::Tensor& logits, std::int64_t height, std::int64_t width) {
  if (logits.size(-2) == height && logits.size(-1) == width) return logits;
  return at::upsample_bilinear2d(logits, {height, width}, false);
}

}  // namespace maskline::sam2
