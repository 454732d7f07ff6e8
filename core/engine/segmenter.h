// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <string>

#include "core/annotation/prompt.h"
#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

/// Identifies an image for caching its embedding. With clip = 0 nothing is cached.
struct ImageKey {
  std::uint64_t clip = 0;
  FrameIndex frame;
  friend bool operator==(const ImageKey&, const ImageKey&) = default;
};

struct SegmentRequest {
  ImageKey key;
  cv::Mat image;                    ///< CV_8UC3 BGR, full size
  std::span<const Prompt> prompts;  ///< all prompts of this object on this frame, oldest first
  const Mask* existing = nullptr;   ///< the mask to correct, or null; same size as the image
};

struct SegmentResult {
  Mask mask;             ///< size of the image
  float confidence = 0;  ///< estimate of the IoU with the intended object, 0 … 1
  cv::Mat uncertainty;   ///< CV_8UC1, low resolution, 255 = completely uncertain; may be empty
};

/// Computes a mask from prompts on one image. Every call blocks and runs on the engine worker. An
/// instance is used by one thread at a time and keeps no reference to the arguments after a call.
/// Throws Error(BadInput) for a request without a positive prompt and without an existing mask.
class Segmenter {
 public:
  virtual ~Segmenter() = default;
  virtual std::string name() const = 0;

  /// Encodes the image in advance, so that the first segment() is faster. Optional.
  virtual void prepare(const ImageKey& key, const cv::Mat& image) = 0;
  virtual bool isPrepared(const ImageKey& key) const = 0;
  virtual SegmentResult segment(const SegmentRequest& request) = 0;
};

}  // namespace maskline
