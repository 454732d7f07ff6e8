// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/media/video/ffmpeg.h"
#include "core/media/video/orientation.h"

namespace maskline {

/// A 64-bit hash of the visible samples of a decoded picture. Never 0.
std::uint64_t contentHash(const AVFrame& frame);

/// Converts decoded pictures to displayed BGR images, bit-exact with ffmpeg's own conversion.
class PictureConverter {
 public:
  /// `stored` is the size before the orientation is applied; pictures of another size (a stream
  /// that changes) are scaled to it.
  PictureConverter(cv::Size stored, Orientation orientation)
      : m_stored(stored), m_orientation(orientation) {}

  cv::Mat convert(const AVFrame& frame);

 private:
  cv::Mat toBgr(const AVFrame& frame, cv::Size size);
  void configure(const AVFrame& frame, cv::Size size);

  cv::Size m_stored;
  Orientation m_orientation;
  ffmpeg::Scaler m_scaler;
  cv::Mat m_scratch;  // image with padded rows
  struct Format {
    int width = 0, height = 0, format = -1, colorspace = -1, range = -1;
    friend bool operator==(const Format&, const Format&) = default;
  } m_format;
};

}  // namespace maskline
