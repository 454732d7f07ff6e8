// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>

namespace maskline {

/// What the bytes of a picture file say before they are decoded.
struct ImageHead {
  enum class Fault {
    None,
    Empty,      ///< no bytes at all
    Truncated,  ///< it ends before the picture does
    Damaged,    ///< a checksum is wrong
  };
  Fault fault = Fault::None;
  cv::Size size;        ///< as stored; empty if it cannot be told without decoding
  int pictures = 1;     ///< pages or moving pictures; reduced copies of a page do not count
  int bits = 8;         ///< a channel
  bool turned = false;  ///< asks to be turned by a quarter for display
  bool known = true;    ///< the format is one of those below
  bool complete() const { return fault == Fault::None; }
};

/// JPEG, PNG, BMP, WebP, TIFF and PNM; of others only whether there is anything. Reads nothing
/// outside `bytes` whatever they claim.
ImageHead readImageHead(std::span<const std::uint8_t> bytes);

}  // namespace maskline
