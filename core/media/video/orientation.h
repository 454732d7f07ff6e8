// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/media/video/ffmpeg.h"

namespace maskline {

/// The transformation from the stored to the displayed image: first transposed, then mirrored.
struct Orientation {
  bool transposed = false;
  bool mirroredX = false;
  bool mirroredY = false;

  friend bool operator==(const Orientation&, const Orientation&) = default;
  bool upright() const { return !transposed && !mirroredX && !mirroredY; }
  cv::Size apply(cv::Size size) const {
    return transposed ? cv::Size(size.height, size.width) : size;
  }
  /// Returns a new image.
  cv::Mat apply(const cv::Mat& picture) const;
  /// Returns a new frame in the same pixel format, or null if that format is not supported.
  ffmpeg::Frame apply(const AVFrame& frame) const;
};

/// Reads the display matrix of the frame, else of the stream. Angles that are not multiples of 90
/// degrees are ignored.
Orientation orientationOf(const AVFrame& frame, const AVStream& stream);

}  // namespace maskline
