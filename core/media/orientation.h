// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/media/ffmpeg.h"

namespace maskline {

/// How a stored picture becomes the displayed one: first transposed, then mirrored.
struct Orientation {
  bool transposed = false;
  bool mirroredX = false;
  bool mirroredY = false;

  friend bool operator==(const Orientation&, const Orientation&) = default;
  bool upright() const { return !transposed && !mirroredX && !mirroredY; }
  cv::Size apply(cv::Size size) const {
    return transposed ? cv::Size(size.height, size.width) : size;
  }
  /// A new picture.
  cv::Mat apply(const cv::Mat& picture) const;
  /// A new frame in the same pixel format, or null if that format cannot be turned.
  ffmpeg::Frame apply(const AVFrame& frame) const;
};

/// From the display matrix of the frame, else of the stream. Angles that are no multiple of 90
/// degrees count as upright.
Orientation orientationOf(const AVFrame& frame, const AVStream& stream);

}  // namespace maskline
