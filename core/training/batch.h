// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/engine/builtin/carried_prior.h"
#include "core/engine/flow.h"
#include "core/training/clip_maker.h"

namespace maskline::training {

/// A few clips ready for the network. An entry is one object of one clip.
struct Batch {
  std::vector<TrainingClip> clips;
  std::vector<std::vector<builtin::Motion>> motions;  ///< [clip][frame − 1]
  std::vector<int> clipOf;                            ///< of each entry
  std::vector<int> objectOf;
  at::Device device = at::kCPU;  ///< where tensors are made of it

  int entries() const { return static_cast<int>(clipOf.size()); }
  int frames() const { return static_cast<int>(clips[0].images.size()); }  // of every clip
  int extent(int entry) const { return clips[clipOf[entry]].extents[objectOf[entry]]; }
  const cv::Mat& truth(int entry, int frame) const {
    return clips[clipOf[entry]].masks[objectOf[entry]][frame];
  }
};

/// What the batches of a run have in common.
struct BatchOptions {
  int clips = 4;           ///< in a batch
  int side = 256;          ///< pixels: the clips are as large as a square of this side
  std::uint64_t seed = 1;  ///< of everything random
};

/// The batch of a step: the same for the same options and step. Its clips have
/// ClipMaker::fewestFrames to mostFrames frames, all of them as many, and one shape: square, wide
/// or high, sides of multiples of 16.
Batch makeBatch(const ClipMaker& maker, FlowEstimator& flow, const BatchOptions& options,
                std::int64_t step);

/// Pictures of one frame of all clips, N × 3 × H × W, 0 … 1.
at::Tensor picturesOf(const Batch& batch, int frame);
/// Truths of all entries at 1 / `stride` of the size, N × 1 × H × W, 0 … 1.
at::Tensor truthsOf(const Batch& batch, int frame, int stride);
/// What the other objects of the same clip cover, of masks of all entries (N × 1 × h × w).
at::Tensor othersOf(const Batch& batch, const at::Tensor& masks);
/// Pictures of the clip that each entry belongs to.
at::Tensor clipIndices(const Batch& batch);

}  // namespace maskline::training
