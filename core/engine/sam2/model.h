// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/sam2/image_encoder.h"
#include "core/engine/sam2/mask_decoder.h"
#include "core/engine/sam2/memory_attention.h"
#include "core/engine/sam2/memory_encoder.h"
#include "core/engine/sam2/prompt_encoder.h"
#include "core/engine/sam2/spatial_perceiver.h"

namespace maskline::sam2 {

/// How the wide layers compute. bfloat16 is for processors that have it; everything that decides
/// (masks, estimates, prompts) stays in float32.
enum class Precision { Float32, BFloat16 };

/// Prompts for B objects. Undefined tensors stand for no such prompt.
struct Prompts {
  at::Tensor points;  ///< B × N × 2, x and y in the model's S × S pixels
  at::Tensor labels;  ///< B × N, int32 or int64 of PointKind
  at::Tensor mask;    ///< B × 1 × H × W logits
};

/// Masks for B objects with everything that a later frame needs.
struct ObjectMasks {
  at::Tensor masks;  ///< B × 1 × S/4 × S/4 logits; −1024 everywhere where the object is not seen
  at::Tensor ious;     ///< B × 1: estimates in 0 … 1
  at::Tensor pointer;  ///< B × channels
  at::Tensor seen;     ///< B × 1: a logit
};

/// SAM 2 (Ravi et al. 2024) or EdgeTAM (Zhou et al. 2025): all layers of one checkpoint. Immutable
/// once made; a call blocks.
class Model {
 public:
  /// `tensors` without prefix; they are not copied. Throws as nn::Parameters::check does.
  Model(const Config& config, Tensors tensors, Precision precision);

  const Config& config() const { return m_config; }

  /// 1 × 3 × S × S, normalised.
  ImageFeatures encode(const at::Tensor& picture, const Probe& probe = {}) const;
  /// The embedding as the decoder expects it where there is no memory.
  at::Tensor withoutMemory(const at::Tensor& embedding) const;

  /// One picture, B prompts, no video: sparse and dense codes may be looked at with the probe.
  DecoderOutput decode(const ImageFeatures& features, const at::Tensor& embedding,
                       const Prompts& prompts, const Probe& probe = {}) const;

  /// As decode(), but the way frames of a video are done: no points are an empty point, unseen
  /// objects have no mask, and one mask is chosen: among several if `ambiguous`.
  ObjectMasks segment(const ImageFeatures& features, const at::Tensor& embedding,
                      const Prompts& prompts, bool ambiguous, const Probe& probe = {}) const;

  /// What stands for masks that a person gave: B × 1 × S × S of 0 and 1.
  ObjectMasks adopt(const ImageFeatures& features, const at::Tensor& masks) const;

  /// B × 1 × S × S logits -> memories in bfloat16: B × memory channels × G × G, or with a perceiver
  /// its tokens, B × N × memory channels. `prompted`: the masks are a person's choice, which a
  /// binary mask expresses.
  at::Tensor remember(const ImageFeatures& features, const at::Tensor& logits,
                      const at::Tensor& seen, bool prompted, const Probe& probe = {}) const;

  /// The embedding in the light of memories: B × channels × G × G.
  at::Tensor recall(const ImageFeatures& features, const MemoryTokens& memory,
                    const Probe& probe = {}) const;

  /// The memory encoder alone, for masks in the scale that it was trained with.
  at::Tensor encodeMemory(const ImageFeatures& features, const at::Tensor& masks) const;
  /// What a perceiver makes of memories as the memory encoder gives them (float32).
  at::Tensor condense(const at::Tensor& memories, const Probe& probe = {}) const;

  /// Codes of the places of a memory's tokens and of how long ago it was: memory channels last.
  const at::Tensor& memoryPlaces() const { return m_memoryPlaces; }  ///< tokens × channels
  at::Tensor memoryTime(int index) const;                            ///< channels
  /// Codes for pointers of such ages (N, in 0 … 1): N × memory channels.
  at::Tensor pointerTimes(const at::Tensor& ages) const;
  const at::Tensor& gridPositions() const { return m_gridPositions; }
  const at::Tensor& picturePositions() const { return m_picturePositions; }

 private:
  friend Tensors freshTensors(const Config& config, std::uint64_t seed);
  struct Layers;
  Config m_config;
  std::shared_ptr<const Layers> m_layers;
  at::Tensor m_gridPositions, m_picturePositions, m_memoryPositions, m_memoryPlaces;
};

/// The tensors of a model of this configuration with random values, by name, the same for the same
/// seed.
Tensors freshTensors(const Config& config, std::uint64_t seed);

/// Logits of any size -> height × width, bilinear.
at::Tensor resizedLogits(const at::Tensor& logits, std::int64_t height, std::int64_t width);

}  // namespace maskline::sam2
