// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/xmem/blocks.h"
#include "core/engine/xmem/xmem_sizes.h"

namespace maskline::xmem {

/// The image features, shared by all objects: 1 × C × H/16 × W/16 and so on.
struct PictureFeatures {
  at::Tensor f16, f8, f4;
  at::Tensor key;        ///< C_k × h × w
  at::Tensor shrinkage;  ///< 1 × h × w: how sharply a memory element responds
  at::Tensor selection;  ///< C_k × h × w: weights of the key channels in a query
};

/// XMem's networks (Cheng & Schwing, ECCV 2022: "XMem: Long-Term Video Object Segmentation with an
/// Atkinson-Shiffrin Memory Model"), without the memories. Pictures and masks are padded to a
/// multiple of 16. Inputs and outputs are float32 on the device of the network; inside, the type
/// may be bfloat16 or half. Objects go through it together, or one by one if the memory of the
/// device does not suffice for that.
class Network {
 public:
  /// Throws Error(BadInput) listing tensors that are missing, have another shape or are unexpected.
  Network(Checkpoint checkpoint, const std::string& fileName,
          at::TensorOptions options = at::TensorOptions(at::kCPU).dtype(at::kFloat));
  /// Throws as the constructor does, but checks names and shapes only.
  static void check(const CheckpointOutline& outline, const std::string& fileName);
  /// A network of any widths with random weights.
  static Network fresh(const Sizes& sizes, std::uint64_t seed);

  const Sizes& sizes() const { return m_sizes; }
  at::Device device() const { return m_options.device(); }

  /// `image` 3 × H × W, normalised.
  PictureFeatures encodePicture(const at::Tensor& image) const;

  struct Values {
    at::Tensor values;  ///< objects × C_v × h × w
    at::Tensor hidden;  ///< the updated sensory memory, if requested
  };
  /// Computes the memory values of a frame. `masks` objects × H × W, 0 … 1; `hidden` objects × C_h
  /// × h × w.
  Values encodeValues(const at::Tensor& image, const PictureFeatures& features,
                      const at::Tensor& masks, const at::Tensor& hidden, bool updateHidden) const;

  struct Decoded {
    at::Tensor probabilities;  ///< objects × H × W, independent of each other
    at::Tensor hidden;         ///< as above
  };
  /// `readout` objects × C_v × h × w.
  Decoded decode(const PictureFeatures& features, const at::Tensor& readout,
                 const at::Tensor& hidden, bool updateHidden) const;

  /// All tensors in the order in which they were created, for networks made by fresh().
  const std::vector<nn::Parameters::Taken>& state() const { return m_state; }

 private:
  Network() = default;
  void build(nn::Parameters& parameters);
  void buildEncoders(const nn::Scope& root);
  void buildDecoder(const nn::Scope& decoder);
  void convert(at::TensorOptions options);
  Values encodeRows(const at::Tensor& image, const PictureFeatures& features,
                    const at::Tensor& masks, const at::Tensor& others, const at::Tensor& hidden,
                    bool updateHidden) const;
  Decoded decodeRows(const PictureFeatures& features, const at::Tensor& readout,
                     const at::Tensor& hidden, bool updateHidden) const;
  std::vector<nn::Conv2d*> convolutions();
  std::vector<nn::Linear*> linears();
  at::Tensor inside(const at::Tensor& tensor) const;

  Sizes m_sizes;
  at::TensorOptions m_options;
  std::vector<nn::Parameters::Taken> m_state;

  nn::Conv2d m_keyStem, m_key, m_shrinkage, m_selection;
  Stage m_key4, m_key8, m_key16;
  nn::Conv2d m_valueStem;
  Stage m_value4, m_value8, m_value16;
  Fusion m_valueFusion;
  SensoryGates m_deepUpdate;

  Fusion m_readoutFusion;
  nn::Conv2d m_skip8, m_skip4, m_prediction;
  GroupResidual m_up8, m_up4;
  nn::Conv2d m_sense16, m_sense8, m_sense4;
  SensoryGates m_update;
};

/// Independent object probabilities → [background, objects], which sum to one.
at::Tensor aggregate(const at::Tensor& probabilities);

}  // namespace maskline::xmem
