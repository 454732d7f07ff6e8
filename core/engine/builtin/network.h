// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/engine/builtin/blocks.h"
#include "core/engine/builtin/encoder.h"
#include "core/engine/nn/layers.h"

// The built-in network: one image encoding per frame is used for clicks and for tracking. Images
// and masks are N × C × H × W, H and W multiples of 16. README.md has an overview.
namespace maskline::builtin {

/// The channels of the prompt tensor, N × promptPlanes × H/4 × W/4.
enum PromptPlane {
  Prior,        ///< 2 p − 1 for the probability p of an earlier mask, 0 if there is none
  Reliability,  ///< 0 … 1: reliability of the prior
  Others,       ///< 0 … 1: probability of the other objects
  PositiveNear,
  PositiveFar,
  NegativeNear,
  NegativeFar,
  Box,          ///< 1 inside, −1 outside, 0 without a box
  TargetScore,  ///< about −1 … 1, see target_model.h; 0 = unknown
  Extent,       ///< −1 a part, 1 a group or a region, 0 unspecified; constant over the plane
  promptPlanes
};

struct DecoderOutput {
  at::Tensor logits;  ///< N × 1 × H/2 × W/2, log-odds of the object
  at::Tensor iou;     ///< N, estimated IoU as log-odds
};

class Network {
 public:
  static constexpr int keyWidth = Encoder::keyWidth;
  static constexpr int valueWidth = 128;

  explicit Network(nn::Parameters& parameters);

  /// While true, batch statistics are used and the running statistics are updated.
  void setTraining(bool training) { m_training = training; }
  /// The weight of each batch in the running statistics during training, 0 … 1.
  void setMomentum(double momentum);
  /// For inference: folds normalisation into the convolutions. Training is not possible afterwards.
  void fold();
  /// For inference: converts the tensors to another type (bfloat16) or device.
  void convert(const at::TensorOptions& options);

  /// Images N × 3 × H × W, BGR, 0 … 1.
  Features encode(const at::Tensor& pictures) const;
  /// The memory values of images and masks (0 … 1, N × 1 × H/4 × W/4; `others` alike).
  at::Tensor memorise(const Features& features, const at::Tensor& masks,
                      const at::Tensor& others) const;
  /// The learned readout for objects without memory, N × valueWidth + 1 × h × w.
  at::Tensor emptyReadout(const Features& features) const;
  /// `readout` is N × valueWidth + 1 × h × w (see readMemory), `prompts` as PromptPlane says.
  DecoderOutput decode(const Features& features, const at::Tensor& readout,
                       const at::Tensor& prompts) const;

 private:
  std::vector<nn::Conv2d*> plainConvolutions();
  std::vector<ConvNorm*> normed();

  bool m_training = false;
  Encoder m_encoder;

  nn::Conv2d m_value4, m_value8, m_value16;
  ConvNorm m_valueMix;
  Residual m_valueBlock;
  at::Tensor m_empty;  // 1 × valueWidth + 1 × 1 × 1

  nn::Conv2d m_prompt4, m_prompt8, m_prompt16;
  ConvNorm m_mix16, m_mix8, m_mix4;
  Residual m_block16, m_block16b, m_block8, m_block4;
  nn::Conv2d m_skip8, m_skip4, m_skip2, m_up2, m_mix2, m_mask;
  nn::Linear m_iouHidden, m_iou;
};

/// The rows of memory elements, B × M × 2 keyWidth + 1 in float32, and of queries, B × Q × the
/// same. Their products are the similarities: the negative squared distance of the keys, weighted
/// by the selection of the query and the shrinkage of the memory element.
at::Tensor memoryRows(const Features& memory);
at::Tensor queryRows(const Features& query);
/// N × C × h × w -> N × M × C.
at::Tensor valueRows(const at::Tensor& values);

/// Softmax over memories of the similarities N × Q × M (Q = height × width), applied to values N ×
/// M × valueWidth. Returns N × valueWidth + 1 × height × width; the last plane is the best
/// similarity of each position.
at::Tensor readMemory(const at::Tensor& similarity, const at::Tensor& values, int height,
                      int width);

}  // namespace maskline::builtin
