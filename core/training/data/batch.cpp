// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/batch.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/model.h"

namespace maskline::training {
namespace {

constexpr double longShare = 0.5;  // of batches that may have more than the fewest frames

/// As films and photographs are.
cv::Size anyShape(int side, Random& random) {
  constexpr std::array<double, 10> aspects{1,        1,        1,       1,       16 / 9.0,
                                           16 / 9.0, 16 / 9.0, 4 / 3.0, 4 / 3.0, 9 / 16.0};
  const double root = std::sqrt(aspects[static_cast<std::size_t>(random.below(aspects.size()))]);
  const auto rounded = [](double length) { return std::max(32, cvRound(length / 16) * 16); };
  return {rounded(side * root), rounded(side / root)};
}

}  // namespace

Batch makeBatch(const ClipMaker& maker, FlowEstimator& flow, const BatchOptions& options,
                std::int64_t step) {
  Batch batch;
  Random random(options.seed * 1'000'003 + static_cast<std::uint64_t>(step));
  int frames = ClipMaker::fewestFrames;
  if (random.chance(longShare)) {
    frames += random.below(ClipMaker::mostFrames - ClipMaker::fewestFrames + 1);
  }
  const cv::Size size = anyShape(options.side, random);
  for (int c = 0; c < options.clips; ++c) {
    TrainingClip clip = maker.make(random, frames, size);
    std::vector<builtin::Motion> motions;
    for (std::size_t f = 1; f < clip.images.size(); ++f) {
      motions.push_back(builtin::motionBetween(flow, clip.images[f - 1], clip.images[f]));
    }
    for (std::size_t o = 0; o < clip.masks.size(); ++o) {
      batch.clipOf.push_back(c);
      batch.objectOf.push_back(static_cast<int>(o));
    }
    batch.clips.push_back(std::move(clip));
    batch.motions.push_back(std::move(motions));
  }
  return batch;
}

namespace {

/// CV_8UC1 0 / 255 -> 1 × 1 × H × W float, 0 … 1, averaged over `stride` pixels.
at::Tensor maskTensor(const cv::Mat& mask, int stride) {
  cv::Mat values, small;
  mask.convertTo(values, CV_32F, 1 / 255.0);
  cv::resize(values, small, mask.size() / stride, 0, 0, cv::INTER_AREA);
  return builtin::tensorOf(small);
}

}  // namespace

at::Tensor picturesOf(const Batch& batch, int frame) {
  std::vector<at::Tensor> pictures;
  for (const TrainingClip& clip : batch.clips) {
    const cv::Mat& image = clip.images[frame];
    pictures.push_back(at::from_blob(image.data, {1, image.rows, image.cols, 3}, at::kByte)
                           .permute({0, 3, 1, 2})
                           .to(at::kFloat)
                           .div(255)
                           .contiguous(at::MemoryFormat::ChannelsLast));
  }
  return at::cat(pictures).to(batch.device);
}

at::Tensor truthsOf(const Batch& batch, int frame, int stride) {
  std::vector<at::Tensor> masks;
  for (int e = 0; e < batch.entries(); ++e) {
    masks.push_back(maskTensor(batch.truth(e, frame), stride));
  }
  return at::cat(masks).to(batch.device);
}

at::Tensor othersOf(const Batch& batch, const at::Tensor& masks) {
  at::Tensor others = at::zeros_like(masks);
  for (int e = 0; e < batch.entries(); ++e) {
    for (int o = 0; o < batch.entries(); ++o) {
      if (o == e || batch.clipOf[o] != batch.clipOf[e]) continue;
      others[e].copy_(at::maximum(others[e], masks[o]));
    }
  }
  return others;
}

at::Tensor clipIndices(const Batch& batch) {
  const std::vector<std::int64_t> indices(batch.clipOf.begin(), batch.clipOf.end());
  return at::tensor(indices, at::kLong).to(batch.device);
}

}  // namespace maskline::training
