// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/engine/builtin/carried_prior.h"
#include "core/engine/flow.h"
#include "core/training/data/clip_maker.h"

namespace maskline::training {

/// A batch of clips. An entry is one object of one clip.
struct Batch {
  std::vector<TrainingClip> clips;
  std::vector<std::vector<builtin::Motion>> motions;  ///< [clip][frame − 1]
  std::vector<int> clipOf;                            ///< of each entry
  std::vector<int> objectOf;
  at::Device device = at::kCPU;  ///< device of the tensors made from it

  int entries() const { return static_cast<int>(clipOf.size()); }
  int frames() const { return static_cast<int>(clips[0].images.size()); }  // of every clip
  int extent(int entry) const { return clips[clipOf[entry]].extents[objectOf[entry]]; }
  const cv::Mat& truth(int entry, int frame) const {
    return clips[clipOf[entry]].masks[objectOf[entry]][frame];
  }
};

/// The options shared by all batches of a run.
struct BatchOptions {
  int clips = 4;           ///< in a batch
  int side = 256;          ///< pixels; the area of a clip is that of a square of this side
  std::uint64_t seed = 1;  ///< seed of all random choices
};

/// The batch of a training step, determined by options and step. All its clips have the same number
/// of frames (ClipMaker::fewestFrames … mostFrames) and the same shape: square, landscape or
/// portrait, with sides that are multiples of 16.
Batch makeBatch(const ClipMaker& maker, FlowEstimator& flow, const BatchOptions& options,
                std::int64_t step);

/// The images of one frame of all clips, N × 3 × H × W, 0 … 1.
at::Tensor picturesOf(const Batch& batch, int frame);
/// The true masks of all entries at 1 / `stride` of the size, N × 1 × H × W, 0 … 1.
at::Tensor truthsOf(const Batch& batch, int frame, int stride);
/// For each entry, the union of the masks of the other objects of its clip, given the masks of all
/// entries (N × 1 × h × w).
at::Tensor othersOf(const Batch& batch, const at::Tensor& masks);
/// The index of the clip that each entry belongs to.
at::Tensor clipIndices(const Batch& batch);

}  // namespace maskline::training
