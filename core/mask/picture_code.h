// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>

namespace maskline {

/// The maximum number of pixels of an image. Headers with a larger size are rejected before memory
/// is allocated.
constexpr std::int64_t mostPicturePixels = std::int64_t(1) << 28;

/// The only function that decodes images with OpenCV; `flags` as in cv::imdecode(). JPEG, PNG, BMP,
/// WebP, TIFF and PNM. Returns an empty Mat for other formats, damaged files and images of more
/// than mostPicturePixels. Other formats are never passed to OpenCV: it would pass unknown data to
/// GDAL, and some GDAL formats refer to other files and URLs.
cv::Mat decodePicture(std::span<const std::uint8_t> bytes, int flags);

}  // namespace maskline
