// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "core/engine/sam2/image_encoder.h"
#include "core/engine/sam2/mask_decoder.h"
#include "core/engine/sam2/memory_attention.h"
#include "core/engine/sam2/memory_encoder.h"
#include "core/engine/sam2/prompt_encoder.h"
#include "core/engine/sam2/spatial_perceiver.h"

namespace maskline::sam2 {

/// The data type of the large layers. bfloat16 needs a processor or device that supports it; masks,
/// IoU estimates and prompts stay in float32.
enum class Precision { Float32, BFloat16 };

/// Prompts for B objects. An undefined tensor means that there is no such prompt.
struct Prompts {
  at::Tensor points;  ///< B × N × 2, x and y in the model's S × S pixels
  at::Tensor labels;  ///< B × N, int32 or int64 of PointKind
  at::Tensor mask;    ///< B × 1 × H × W logits
};

/// Returns the index of a multimask output for each row, as choiceAt() takes it.
using Chooser = std::function<at::Tensor(const DecoderOutput& output)>;

/// The masks of B objects with all that later frames need.
struct ObjectMasks {
  at::Tensor masks;  ///< B × 1 × S/4 × S/4 logits; −1024 everywhere if the object is not visible
  at::Tensor ious;     ///< B × 1: IoU estimates in 0 … 1
  at::Tensor pointer;  ///< B × channels
  at::Tensor seen;     ///< B × 1: object score logit
};

/// SAM 2 (Ravi et al. 2024), EdgeTAM (Zhou et al. 2025) or EfficientTAM (Xiong et al. 2024): all
/// layers of one checkpoint. Immutable once made; a call blocks.
class Model {
 public:
  /// `tensors` without prefix; they are copied only to another type or device. Throws as
  /// nn::Parameters::check does.
  Model(const Config& config, Tensors tensors, Precision precision, at::Device device = at::kCPU);

  const Config& config() const { return m_config; }
  /// Where all tensors of the model are, those it takes and those it returns.
  at::Device device() const { return m_noObject.device(); }

  /// 1 × 3 × S × S, normalised.
  ImageFeatures encode(const at::Tensor& picture, const Probe& probe = {}) const;
  /// The embedding for the decoder when there are no memories (no_mem_embed added).
  at::Tensor withoutMemory(const at::Tensor& embedding) const;

  /// Decodes B prompts on a single image. `probe` receives the sparse and dense embeddings.
  DecoderOutput decode(const ImageFeatures& features, const at::Tensor& embedding,
                       const Prompts& prompts, const Probe& probe = {}) const;

  /// Like decode(), for video frames: without points a padding point is used, the mask of an
  /// invisible object is empty, and one mask is selected (from the multimask outputs if
  /// `ambiguous`: the best by its IoU estimate, or the one that `choose` returns).
  ObjectMasks segment(const ImageFeatures& features, const at::Tensor& embedding,
                      const Prompts& prompts, bool ambiguous, const Probe& probe = {},
                      const Chooser& choose = {}) const;

  /// The output for masks given by the user (B × 1 × S × S, 0 or 1).
  ObjectMasks adopt(const ImageFeatures& features, const at::Tensor& masks) const;

  /// B × 1 × S × S logits -> memories in bfloat16: B × memory channels × G × G, or with a perceiver
  /// its tokens, B × N × memory channels. `prompted`: the masks come from a prompt; they are
  /// binarised first if MemoryConfig::binarizePrompted.
  at::Tensor remember(const ImageFeatures& features, const at::Tensor& logits,
                      const at::Tensor& seen, bool prompted, const Probe& probe = {}) const;

  /// The embedding conditioned on the memories: B × channels × G × G.
  at::Tensor recall(const ImageFeatures& features, const MemoryTokens& memory,
                    const Probe& probe = {}) const;

  /// The memory encoder alone, for masks that are scaled already.
  at::Tensor encodeMemory(const ImageFeatures& features, const at::Tensor& masks) const;
  /// The perceiver output for memories of the memory encoder (float32).
  at::Tensor condense(const at::Tensor& memories, const Probe& probe = {}) const;

  /// Spatial and temporal encodings of memory tokens; the last dimension is memory channels.
  const at::Tensor& memoryPlaces() const { return m_memoryPlaces; }  ///< tokens × channels
  at::Tensor memoryTime(int index) const;                            ///< channels
  /// Temporal encodings of object pointers for N normalised ages in 0 … 1: N × memory channels.
  at::Tensor pointerTimes(const at::Tensor& ages) const;
  const at::Tensor& gridPositions() const { return m_gridPositions; }
  const at::Tensor& picturePositions() const { return m_picturePositions; }

 private:
  friend Tensors freshTensors(const Config& config, std::uint64_t seed);
  struct Layers;
  Config m_config;
  std::shared_ptr<const Layers> m_layers;
  at::Tensor m_gridPositions, m_picturePositions, m_memoryPositions, m_memoryPlaces;
  at::Tensor m_noObject;  ///< 1: the logit of an object that is not visible
};

/// The tensors of a model of this configuration with random values, by name, the same for the same
/// seed.
Tensors freshTensors(const Config& config, std::uint64_t seed);

/// Logits of any size -> height × width, bilinear.
at::Tensor resizedLogits(const at::Tensor& logits, std::int64_t height, std::int64_t width);

}  // namespace maskline::sam2
