// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <vector>

#include "core/engine/segmenter.h"

namespace maskline {

/// Throws Error(BadInput) unless the image is CV_8UC3 and not empty.
void checkImage(const cv::Mat& image);
/// Throws Error(BadInput) for a bad image, masks of another size, or prompts that mean nothing.
void checkRequest(const SegmentRequest& request);
/// Throws Error(BadInput) if the mask is not of the image's size.
void checkMaskSize(const Mask& mask, const cv::Mat& image);

/// Whether a prompt shows where the object is, not only where it is not.
bool asksForSomething(const Prompt& prompt);

/// The pixel that a point in image coordinates lies in, moved into the image if outside.
cv::Point pixelAt(cv::Point2f at, cv::Size size);

/// What the prompts say of single pixels, at a chosen resolution.
struct PromptRaster {
  cv::Mat positive;               ///< CV_8UC1: certainly the object
  cv::Mat negative;               ///< CV_8UC1: certainly not
  std::optional<cv::Rect> box;    ///< the last box: the object lies in it
  std::optional<Mask> mask;       ///< the last mask prompt, full size
  std::vector<cv::Point> clicks;  ///< positive clicks and stroke ends, at this resolution
};

/// Draws the prompts into pictures of `size`; `fullSize` is what their coordinates refer to. Later
/// prompts win where they overlap. A click covers a disc of `clickRadius` pixels of `size`.
PromptRaster rasterise(std::span<const Prompt> prompts, cv::Size fullSize, cv::Size size,
                       int clickRadius);

}  // namespace maskline
