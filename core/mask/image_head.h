// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>

namespace maskline {

/// Image properties that are read without decoding the pixels.
struct ImageHead {
  enum class Fault {
    None,
    Empty,      ///< no bytes at all
    Truncated,  ///< the file ends before the image does
    Damaged,    ///< a checksum is wrong
  };
  Fault fault = Fault::None;
  cv::Size size;        ///< as stored; empty if unknown without decoding
  int pictures = 1;     ///< pages or animation frames; reduced copies of a page are not counted
  int bits = 8;         ///< per channel
  bool turned = false;  ///< the metadata specifies a rotation by 90 or 270 degrees
  bool known = true;    ///< the format is one of those below
  bool complete() const { return fault == Fault::None; }
};

/// Supports JPEG, PNG, BMP, WebP, TIFF and PNM. For other formats only Empty is detected. Never
/// reads outside `bytes`, also for malformed input.
ImageHead readImageHead(std::span<const std::uint8_t> bytes);

}  // namespace maskline
