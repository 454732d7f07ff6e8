// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <vector>

namespace maskline {

// NumPy arrays in the format of `numpy.save` (NPY 1.0 to 3.0), compressed with zlib: the masks of
// FiftyOne.

/// Encodes CV_8UC1 of 0 and 1 as an array of booleans.
std::vector<std::uint8_t> toNumpyMask(const cv::Mat& bitmap);
/// CV_8UC1, 1 where a two-dimensional array of integers or booleans is not 0. Returns nothing for
/// invalid data, or more than `mostPixels`.
std::optional<cv::Mat> fromNumpyMask(std::span<const std::uint8_t> bytes, std::int64_t mostPixels);

}  // namespace maskline
