// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <vector>

#include "core/engine/segmenter.h"

namespace maskline {

/// Throws Error(BadInput) unless the image is CV_8UC3 and not empty.
void checkImage(const cv::Mat& image);
/// Throws Error(BadInput) for an invalid image, masks of another size, or a request without a
/// positive prompt and without a mask.
void checkRequest(const SegmentRequest& request);
/// Throws Error(BadInput) if the mask is not of the image's size.
void checkMaskSize(const Mask& mask, const cv::Mat& image);
/// The checks of every tracker: a valid image of the size of the clip, masks of the same size. The
/// first image sets `clipSize`, which is empty before. Throws Error(BadInput).
void checkTrackerInput(const cv::Mat& image, const std::map<ObjectId, Mask>& masks,
                       cv::Size& clipSize);

/// Whether a prompt marks pixels of the object (is not negative).
bool marksObject(const Prompt& prompt);

/// The pixel that contains a point in image coordinates, clamped to the image.
cv::Point pixelAt(cv::Point2f at, cv::Size size);

/// Prompts drawn as pixel maps, at a chosen resolution.
struct PromptRaster {
  cv::Mat positive;               ///< CV_8UC1: pixels marked as object
  cv::Mat negative;               ///< CV_8UC1: pixels marked as background
  std::optional<cv::Rect> box;    ///< the last box: bounds of the object
  std::optional<Mask> mask;       ///< the last mask prompt, full size
  std::vector<cv::Point> clicks;  ///< positive clicks and stroke ends, at this resolution
};

/// Draws prompts, whose coordinates refer to `fullSize`, into maps of `size`. Where prompts
/// overlap, later ones take precedence. A click covers a disc of `clickRadius` pixels of `size`.
PromptRaster rasterise(std::span<const Prompt> prompts, cv::Size fullSize, cv::Size size,
                       int clickRadius);

}  // namespace maskline
