// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

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

/// What may be an object at a point: rougher than the answer to a click, for looking at many
/// points.
struct PointMask {
  Mask mask;             ///< of the image's shape, but smaller; contains the point unless empty
  float confidence = 0;  ///< estimate of the IoU with an object, a part or a group, 0 … 1
  float stability = 0;   ///< IoU of the masks at a higher and at a lower threshold, 0 … 1
};

/// What an image looks like, cell by cell, on a regular grid that covers it.
struct FeatureMap {
  cv::Size grid;
  cv::Mat rows;  ///< CV_32F, a row per cell, row-major; the cosine of two rows is their similarity
  bool empty() const { return rows.empty(); }
};

/// What an image looks like, and the masks at some points of it.
struct ImageView {
  FeatureMap features;
  std::vector<PointMask> masks;
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

  /// The masks at some points of the image (in pixels), one or several of each point, in any order.
  /// By default one click per point is segmented.
  virtual std::vector<PointMask> masksAt(const ImageKey& key, const cv::Mat& image,
                                         std::span<const cv::Point2f> points);
  /// Empty if the engine offers none.
  virtual FeatureMap features(const ImageKey& key, const cv::Mat& image);
  /// features() and masksAt() of one image. It is encoded once, also if nothing is cached.
  virtual ImageView view(const ImageKey& key, const cv::Mat& image,
                         std::span<const cv::Point2f> points);
};

/// The answer to a click as a PointMask.
PointMask pointMaskOf(const SegmentResult& result);

/// The answers to one click per point, each from `segment(std::span<const Prompt>)`.
template <class Segment>
std::vector<PointMask> clickedMasks(std::span<const cv::Point2f> points, Segment&& segment) {
  std::vector<PointMask> masks;
  for (const cv::Point2f& point : points) {
    const Prompt click = Click{point};
    masks.push_back(pointMaskOf(segment(std::span(&click, 1))));
  }
  return masks;
}

}  // namespace maskline
