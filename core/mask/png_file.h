// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// The pixels of a PNG.
struct PngPicture {
  cv::Mat pixels;        ///< CV_8U or CV_16U with one channel (indices or grey) or three (R, G, B)
  cv::Mat alpha;         ///< of the same depth; empty if the file has no alpha channel
  bool indexed = false;  ///< the pixels are indices into a palette
};

/// Grey values of fewer than 8 bits are not scaled. Throws Error(NotFound, Corrupt).
PngPicture readPng(const std::filesystem::path& path);

/// Writes CV_8UC1 `indices` as an 8-bit indexed PNG with 256 palette entries of R, G, B. Throws
/// Error(Io).
void writeIndexedPng(const std::filesystem::path& path, const cv::Mat& indices,
                     const std::vector<cv::Vec3b>& palette);

}  // namespace maskline
