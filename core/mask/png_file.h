// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// The pixels of a PNG of at most 8 bits a channel.
struct PngPicture {
  cv::Mat pixels;        ///< CV_8UC1 (indices or grey) or CV_8UC3 in R, G, B order
  bool indexed = false;  ///< the pixels are indices into a palette
};

/// Grey of fewer than 8 bits keeps its values; alpha is dropped. Throws Error(NotFound, Corrupt,
/// Unsupported).
PngPicture readPng(const std::filesystem::path& path);

/// Writes CV_8UC1 `indices` as an 8-bit indexed PNG with 256 palette entries of R, G, B. Throws
/// Error(Io).
void writeIndexedPng(const std::filesystem::path& path, const cv::Mat& indices,
                     const std::vector<cv::Vec3b>& palette);

}  // namespace maskline
