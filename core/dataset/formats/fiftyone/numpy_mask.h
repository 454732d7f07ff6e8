// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <vector>

namespace maskline {

// An array as `numpy.save` writes it (NPY 1.0 to 3.0), compressed by zlib: FiftyOne's masks.

/// CV_8UC1 of 0 and 1, as an array of booleans.
std::vector<std::uint8_t> toNumpyMask(const cv::Mat& bitmap);
/// CV_8UC1, 1 where an array of two dimensions, of whole numbers or booleans, is not 0. Nothing for
/// bytes that are none, or of more than `mostPixels`.
std::optional<cv::Mat> fromNumpyMask(std::span<const std::uint8_t> bytes, std::int64_t mostPixels);

}  // namespace maskline
